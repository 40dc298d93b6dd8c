import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { PatientTrialsDocument, type PatientTrialsQuery } from '@/generated/graphql';
import { ask } from '@/shared/api/client';
import { usePurpose } from '@/shared/api/purpose';
import { useLanguage } from '@/shared/i18n/language';

export type TrialMatch = NonNullable<PatientTrialsQuery['patient']>['trialMatches'][number];

/** The open arms that take the patient, or may. */
export function useTrials(id: string) {
  const [purpose] = usePurpose();
  const language = useLanguage().schema;
  return useQuery({
    queryKey: ['trials', purpose, language, id],
    queryFn: ({ signal }) =>
      ask(PatientTrialsDocument, { id, language }, signal).then(({ patient }) => patient?.trialMatches ?? []),
  });
}

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
