import { useLingui } from '@lingui/react/macro';
import type { ModelMissing } from '@/generated/graphql';

/** Why a model has no figures. */
export function useMissingWords(): Record<ModelMissing, string> {
  const { t } = useLingui();
  return {
    TOO_FEW_EVENTS: t`trop peu de cas`,
    NO_CONTROLS: t`aucun témoin semblable aux cas`,
    NO_CONTRAST: t`parmi les semblables, tous sont exposés ou aucun`,
    NO_CONTRAST_AT_LANDMARK: t`à ce repère, tous étaient exposés ou aucun`,
    SEPARATION: t`tous les cas sont exposés, ou aucun : le rapport n’a pas de borne`,
    TOO_MANY_CELLS: t`trop de strates pour ce modèle`,
  };
}
