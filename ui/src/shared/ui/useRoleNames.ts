import { useLingui } from '@lingui/react/macro';
import type { FeatureRole } from '@/generated/graphql';

/** What a concept is to a patient, in the words of the page. */
export function useRoleNames(): Record<FeatureRole, string> {
  const { t } = useLingui();
  return {
    TUMOUR_SITE: t`Siège de la tumeur`,
    TUMOUR_MORPHOLOGY: t`Histologie`,
    EVENT: t`Évènement`,
    SURGERY: t`Chirurgie`,
    MEDICINE: t`Médicament`,
    REGIMEN: t`Protocole`,
    RADIOTHERAPY: t`Radiothérapie`,
    ACT: t`Acte`,
    CONDITION: t`Autre maladie`,
    MEASUREMENT: t`Mesure`,
    EXPOSURE: t`Exposition`,
    OCCUPATION: t`Métier`,
    GENE: t`Gène`,
    VARIANT: t`Variant`,
    FAMILY: t`Antécédent familial`,
    PLACE: t`Lieu`,
    MENTION: t`Nommé dans un compte rendu`,
    TUMOUR_TYPE: t`Type de tumeur`,
    OPTION: t`Traitement autorisé`,
  };
}
