import { useLingui } from '@lingui/react/macro';
import type { JobStatus, MetFragment, OutcomeKind, ResultFlag, ScanStratum } from '@/generated/graphql';

/** Outcomes, states and warnings in words. */
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

export interface FlagWords {
  name: string;
  why: string;
}

/** Why a line may not mean what it says, and what to look at. */
export function useFlagWords(): Record<ResultFlag, FlagWords> {
  const { t } = useLingui();
  return {
    REVERSE_CAUSATION: {
      name: t`Causalité inverse`,
      why: t`Le facteur apparaît surtout juste avant l’issue : il peut en être le premier signe. Regardez un décalage plus long.`,
    },
    IMMORTAL_TIME: {
      name: t`Temps immortel`,
      why: t`Il fallait vivre assez longtemps pour recevoir ce facteur : ce délai protège en apparence.`,
    },
    LEFT_TRUNCATION: {
      name: t`Arrivée tardive`,
      why: t`Des patients ne sont venus au centre que longtemps après leur premier cancer ; suivis seulement depuis leur venue, l’écart disparaît.`,
    },
    FOLLOW_UP_LENGTH: {
      name: t`Durée de suivi`,
      why: t`Le facteur se voit surtout chez les patients longtemps suivis, qui ont eu plus de temps pour l’issue.`,
    },
    CALENDAR_PERIOD: {
      name: t`Période`,
      why: t`Le facteur et l’issue ont changé de fréquence dans les mêmes années.`,
    },
    DETECTION: {
      name: t`Détection`,
      why: t`Les porteurs du facteur sont examinés plus souvent : on trouve davantage ce que l’on cherche.`,
    },
    COMPETING_DEATH: {
      name: t`Décès concurrent`,
      why: t`Les porteurs meurent plus tôt d’autre chose, avant que l’issue puisse survenir.`,
    },
    CONFOUNDED: {
      name: t`Confusion`,
      why: t`Une cause commune, par exemple le tabac, suffirait à expliquer l’écart.`,
    },
    PROXY: {
      name: t`Reflet d’un autre facteur`,
      why: t`L’écart disparaît quand on tient compte d’un facteur qui l’accompagne.`,
    },
    FEW_CASES: {
      name: t`Peu de cas`,
      why: t`Trop peu de cas pour une mesure précise ; l’intervalle est large.`,
    },
  };
}
