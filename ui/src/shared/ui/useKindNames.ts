import { useLingui } from '@lingui/react/macro';

/** The label of a node of the graph, in the words of the page. */
export function useKindNames(): (kind: string) => string {
  const { t } = useLingui();
  const names: Record<string, string> = {
    Tumour: t`Tumeur`,
    NeoplasticEvent: t`Évènement`,
    Treatment: t`Traitement`,
    Measurement: t`Mesure`,
    ToldValue: t`Mesure`,
    Exposure: t`Exposition`,
    Condition: t`Autre maladie`,
    Act: t`Acte`,
    Variant: t`Variant`,
    FamilyHistory: t`Antécédent familial`,
    Specimen: t`Prélèvement`,
    Patient: t`Patient`,
    Document: t`Compte rendu`,
    Gene: t`Gène`,
  };
  return (kind) => names[kind] ?? kind;
}
