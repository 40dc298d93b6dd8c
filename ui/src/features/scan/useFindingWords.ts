import { useLingui } from '@lingui/react/macro';
import type { FindingChange, FindingStatus } from '@/generated/graphql';

/** States of a finding and what changed since it was kept, in words. */
export function useFindingWords() {
  const { t } = useLingui();
  const statuses: Record<FindingStatus, string> = {
    NEW: t`Nouveau`,
    UNDER_REVIEW: t`En examen`,
    CONFIRMED: t`Confirmé`,
    ARTEFACT: t`Artefact`,
  };
  const changes: Record<FindingChange, string> = {
    NO_LONGER_TESTED: t`Les données ne permettent plus de le tester.`,
    DISCOVERY_LOST: t`Ce n’est plus une découverte.`,
    DISCOVERY_GAINED: t`C’est devenu une découverte.`,
    RATIO_MOVED: t`Le rapport de taux est sorti de l’intervalle d’alors.`,
    FLAGS_CHANGED: t`Les avertissements ont changé.`,
  };
  return { statuses, changes };
}
