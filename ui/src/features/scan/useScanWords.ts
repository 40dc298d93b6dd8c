import { useLingui } from '@lingui/react/macro';
import type { JobStatus, MetFragment, OutcomeKind, ScanStratum } from '@/generated/graphql';

/** Outcomes, strata and states in words. */
export function useScanWords() {
  const { t } = useLingui();
  const outcomes: Record<OutcomeKind, string> = {
    SECOND_PRIMARY: t`Tout second cancer`,
    SECOND_PRIMARY_AT: t`Second cancer d’un siège`,
    SECOND_PRIMARY_IN_GROUP: t`Second cancer du groupe (CIRC) d’un siège`,
    RECURRENCE: t`Récidive`,
    DEATH: t`Décès`,
    CONCEPT: t`Un terme du dossier`,
  };
  const outcome = ({ kind, concept }: MetFragment) => {
    if (kind === 'SECOND_PRIMARY_AT') return t`Second cancer : ${concept?.label ?? ''}`;
    if (kind === 'SECOND_PRIMARY_IN_GROUP') return t`Second cancer, groupe de : ${concept?.label ?? ''}`;
    return concept?.label ?? outcomes[kind];
  };
  const strata: Record<ScanStratum, string> = {
    AGE: t`Âge (5 ans)`,
    PERIOD: t`Période (5 ans)`,
    SEX: t`Sexe`,
    FIRST_SITE: t`Siège du premier cancer`,
  };
  const statuses: Record<JobStatus, string> = {
    WAITING: t`En attente`,
    RUNNING: t`En cours`,
    DONE: t`Terminée`,
    FAILED: t`Échouée`,
    CANCELLED: t`Annulée`,
  };
  return { outcomes, outcome, statuses, strata };
}
