import { useQuery } from '@tanstack/react-query';
import { PatientStatesDocument, type PatientStatesQuery } from '@/generated/graphql';
import { ask } from '@/shared/api/client';
import { usePurpose } from '@/shared/api/purpose';

export type States = NonNullable<PatientStatesQuery['patient']>;

/** What was told of each state, and the comorbidity index on the day. */
export function useStates(id: string, on: string) {
  const [purpose] = usePurpose();
  return useQuery({
    queryKey: ['states', purpose, id, on],
    queryFn: ({ signal }) =>
      ask(PatientStatesDocument, { id, on }, signal).then((answer) => answer.patient ?? null),
  });
}
