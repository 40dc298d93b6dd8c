import { useLingui } from '@lingui/react/macro';
import type { FlagMeasure, ResultFlag } from '@/generated/graphql';

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
    INDICATION: {
      name: t`Indication`,
      why: t`Le facteur est donné quand la maladie s’étend ou progresse : la plus grande part de l’écart est celle de cette extension.`,
    },
    PROXY: {
      name: t`Reflet d’un autre facteur`,
      why: t`L’écart disparaît quand on tient compte d’un facteur qui l’accompagne.`,
    },
    DUPLICATE: {
      name: t`Indissociable d’un autre facteur`,
      why: t`L’écart disparaît quand on tient compte de l’autre, mais trop peu de patients ont l’un sans l’autre pour que ces données disent avec certitude lequel agit.`,
    },
    FEW_CASES: {
      name: t`Peu de cas`,
      why: t`Trop peu de cas pour une mesure précise ; l’intervalle est large.`,
    },
  };
}

/** What is measured for a flag. */
export function useMeasureWords(): Record<FlagMeasure, string> {
  const { t } = useLingui();
  return {
    STARTS_AROUND_OUTCOME: t`Débuts de l’exposition près de l’issue, pour un attendu`,
    RATE_RATIO_AFTER_TWO_YEARS: t`RR à partir de deux ans après l’exposition`,
    RATE_RATIO_AFTER_FIRST_RECORD: t`RR, chacun suivi depuis sa première trace au centre`,
    EVER_NEVER_RATE_RATIO: t`RR si l’exposition comptait dès le premier jour du suivi`,
    EVER_NEVER_RISK_RATIO: t`Cas chez les exposés pour un attendu, sans compter la durée du suivi`,
    DEATH_RATE_RATIO: t`RR de décès avant tout second cancer`,
    CRUDE_RATE_RATIO: t`RR sans aucun ajustement`,
    RATE_RATIO_WITHIN_PERIOD: t`RR à égalité de période (deux ans)`,
    RATE_RATIO_WITHIN_SITE: t`RR à égalité de siège du premier cancer`,
    RATE_RATIO_WITHIN_SPREAD: t`RR à égalité d’extension de la maladie, jour par jour`,
    RATE_RATIO_WITHIN_VISITS: t`RR parmi les patients vus aussi souvent la première année`,
    RATE_RATIO_GIVEN: t`RR une fois tenu compte de cet autre facteur`,
    EXPECTED: t`Cas attendus chez les exposés`,
  };
}
