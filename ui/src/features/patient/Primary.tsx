import { useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import type { Counted, PrimaryReason } from '@/generated/graphql';
import type { Tumour } from './usePatient';

/** Whether a later tumour is a primary of its own, by three sets of rules; the first always is. */
export function Primary({ tumour }: { tumour: Tumour }) {
  const { t } = useLingui();
  const words = usePrimaryWords();
  const answers = tumour.multiplePrimary;
  if (!answers || answers.seer.reason === 'FIRST') return null;
  const { iarc, seer, clinical } = answers;
  const rule = seer.rule ? ` (${seer.rule})` : '';
  return (
    <Text size="sm" c="dimmed">
      {t`Compte comme cancer primitif :`} {t`CIRC`} {words(iarc)} · SEER {words(seer)}
      {rule} · {t`dossier`} {words(clinical)}
    </Text>
  );
}

function usePrimaryWords() {
  const { t } = useLingui();
  const counted: Record<Counted, string> = { YES: t`oui`, NO: t`non`, UNKNOWN: t`indéterminé` };
  const reasons: Record<PrimaryReason, string> = {
    FIRST: t`le premier`,
    OTHER_SITE: t`autre siège`,
    OTHER_MORPHOLOGY: t`autre morphologie`,
    OTHER_SIDE: t`autre côté`,
    LATER: t`après le délai`,
    INVASIVE_AFTER_IN_SITU: t`infiltrant après in situ`,
    KEPT_APART: t`dit à part`,
    TOLD: t`dit second cancer`,
    NOT_INVASIVE: t`non infiltrant`,
    NOT_REPORTABLE: t`non enregistré`,
    SAME_SITE_AND_MORPHOLOGY: t`même siège et même morphologie`,
    SAME_DISEASE: t`une seule maladie`,
    SYSTEMIC_ONCE: t`compté une fois`,
    IN_SITU_AFTER_INVASIVE: t`in situ après infiltrant`,
    INVASIVE_SOON_AFTER_IN_SITU: t`infiltrant peu après in situ`,
    TOO_LITTLE_KNOWN: t`il manque une donnée`,
    OTHER_RULES: t`règles des hémopathies`,
  };
  return (verdict: { counted: Counted; reason: PrimaryReason }) =>
    `${counted[verdict.counted]}, ${reasons[verdict.reason]}`;
}
