import { useLingui } from '@lingui/react/macro';

/** What would settle an unknown answer, in words. */
export function useMissing(): (key: string) => string {
  const { t } = useLingui();
  const fields: Record<string, string> = {
    oncotree_primary_diagnosis: t`type de tumeur`,
    age_numerical: t`âge`,
    gender: t`sexe`,
    her2_status: 'HER2',
    er_status: t`récepteurs aux œstrogènes`,
    pr_status: t`récepteurs à la progestérone`,
    pdl1_status: 'PD-L1',
    disease_status: t`extension de la maladie`,
    tmb_numerical: t`charge mutationnelle`,
    ms_status: t`microsatellites`,
    mmr_status: t`réparation des mésappariements`,
  };
  const kinds: Record<string, string> = {
    MUTATION: t`mutations`,
    CNV: t`nombre de copies`,
    SV: t`réarrangements`,
  };
  return (key) => {
    const [, name = key, kind = ''] = key.split(':');
    return kind === '' ? (fields[name] ?? name) : `${name} (${kinds[kind] ?? kind})`;
  };
}
