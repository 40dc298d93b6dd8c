import { useLingui } from '@lingui/react/macro';
import type { IncidenceDimension } from '@/generated/graphql';

/** What person-years are split by, and the levels that need no vocabulary, in words. */
export function useDimensionWords() {
  const { t } = useLingui();
  const dimensions: Record<IncidenceDimension, string> = {
    TOTAL: t`Ensemble`,
    SEX: t`Sexe`,
    AGE: t`Âge atteint`,
    PERIOD: t`Années`,
    SINCE_FIRST: t`Temps depuis le premier cancer`,
    FIRST_SITE: t`Siège du premier cancer`,
    SECOND_SITE: t`Siège du second cancer`,
  };
  const known: Record<string, string> = {
    '': t`Non précisé`,
    FEMALE: t`Femmes`,
    MALE: t`Hommes`,
    '00': t`moins d’un an`,
    '01': t`1 à 5 ans`,
    '05': t`5 à 10 ans`,
    '10': t`10 ans et plus`,
  };
  const level = (by: IncidenceDimension, name: string) => {
    if (by === 'TOTAL') return dimensions.TOTAL;
    if (by === 'AGE') return t`${name.replaceAll(/\b0+(?=\d)/g, '').replace('-', ' – ')} ans`;
    return known[name] ?? name;
  };
  return { dimensions, level };
}
