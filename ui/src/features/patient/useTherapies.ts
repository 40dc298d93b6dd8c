import { useQuery } from '@tanstack/react-query';
import { PatientTherapiesDocument, type PatientTherapiesQuery } from '@/generated/graphql';
import { ask } from '@/shared/api/client';
import { usePurpose } from '@/shared/api/purpose';
import { useLanguage } from '@/shared/i18n/language';
import { byFinding } from './therapies';

export type Therapy = NonNullable<PatientTherapiesQuery['patient']>['therapies'][number];

/** What is known of the patient's variants, by variant and tumour. */
export function useTherapies(id: string) {
  const [purpose] = usePurpose();
  const language = useLanguage().schema;
  return useQuery({
    queryKey: ['therapies', purpose, language, id],
    queryFn: ({ signal }) =>
      ask(PatientTherapiesDocument, { id, language }, signal).then(({ patient }) =>
        byFinding(patient?.therapies ?? []),
      ),
  });
}
