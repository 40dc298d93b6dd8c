import { useLingui } from '@lingui/react/macro';
import type { TherapyEffect } from '@/generated/graphql';

/** What words need of a statement. */
interface Said {
  level: string;
  onType: boolean;
  medicines: string[];
  how: string;
}

const WITHIN = 'within authorisation';
const EARLY = 'early access';

/** What sources write in codes, in the words of the page. */
export function useTherapyWords() {
  const { t } = useLingui();
  const effects: Record<TherapyEffect, string> = {
    RESISTANCE: t`résistance`,
    ADVERSE_RESPONSE: t`effet nuisible`,
    REDUCED_SENSITIVITY: t`sensibilité diminuée`,
    NO_BENEFIT_SHOWN: t`bénéfice non montré`,
    RESISTANCE_NOT_SHOWN: t`résistance non montrée`,
    SENSITIVITY: t`sensibilité`,
  };
  const between: Record<string, string> = { Substitutes: t`ou`, Sequential: t`puis` };
  const lines: Record<string, string> = {
    '1': t`1re ligne`,
    '2': t`2e ligne`,
    '3': t`3e ligne ou plus`,
    adj: t`adjuvant`,
    neo: t`néoadjuvant`,
    m: t`maintenance`,
    any: t`toute ligne`,
  };
  const level = ({ level: own, onType }: Pick<Said, 'level' | 'onType'>) => {
    if (own === WITHIN) return onType ? t`dans l’autorisation` : t`autorisé dans une autre tumeur`;
    if (own === EARLY) return onType ? t`accès précoce` : t`accès précoce dans une autre tumeur`;
    return t`niveau ${own}`;
  };
  const line = (name: string | null | undefined) => (name ? (lines[name] ?? name) : undefined);
  const medicines = ({ medicines: names, how }: Pick<Said, 'medicines' | 'how'>) =>
    names.join(` ${between[how] ?? '+'} `);
  return { effects, level, line, medicines };
}
