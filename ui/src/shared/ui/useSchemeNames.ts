import { useLingui } from '@lingui/react/macro';

/** What the vocabularies are called; one that the centre loaded goes by its own name. */
export function useSchemeNames(): (scheme: string) => string {
  const { t } = useLingui();
  const names: Record<string, string> = {
    ATC: t`Médicaments (ATC)`,
    BIOMARKER: t`Biomarqueurs`,
    CCAM: t`Actes (CCAM)`,
    HGNC: t`Gènes (HGNC)`,
    IARC: t`Agents cancérogènes (CIRC)`,
    ICD10: t`Maladies (CIM-10)`,
    ICDO3: t`Sièges et morphologies (CIM-O-3)`,
    INSEE: t`Lieux (INSEE)`,
    ISCO: t`Professions (CITP-08)`,
    LOCAL: t`Codes du centre`,
    LOINC: t`Analyses (LOINC)`,
    NAF: t`Secteurs d’activité (NAF)`,
    ONCOTREE: t`Tumeurs (OncoTree)`,
    OPTION: t`Traitements autorisés`,
    OW: t`Groupes d’OncoWeave`,
    PCS: t`Professions (PCS)`,
    REGIMEN: t`Protocoles`,
    VARIANT: t`Variants`,
  };
  return (scheme) => names[scheme] ?? scheme;
}
