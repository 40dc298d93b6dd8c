import { useQuery } from '@tanstack/react-query';
import { PatientTrialsDocument, type PatientTrialsQuery } from '@/generated/graphql';
import { ask } from '@/shared/api/client';
import { usePurpose } from '@/shared/api/purpose';
import { useLanguage } from '@/shared/i18n/language';

export type TrialMatch = NonNullable<PatientTrialsQuery['patient']>['trialMatches'][number];

/** The open arms that take the patient, or may, with the reasons. */
export function useTrials(id: string) {
  const [purpose] = usePurpose();
  const language = useLanguage().schema;
  return useQuery({
    queryKey: ['trials', purpose, language, id],
    queryFn: ({ signal }) =>
      ask(PatientTrialsDocument, { id, language }, signal).then(({ patient }) => patient?.trialMatches ?? []),
  });
}
