import { useQuery } from '@tanstack/react-query';
import { ScanCurvesDocument } from '@/generated/graphql';
import { ask } from '@/shared/api/client';
import { usePurpose } from '@/shared/api/purpose';

/** How a line of a scan unfolds in time; null where it rests on too few cases. */
export function useCurves(job: string, line: string) {
  const [purpose] = usePurpose();
  return useQuery({
    queryKey: ['curves', purpose, job, line],
    queryFn: ({ signal }) =>
      ask(ScanCurvesDocument, { id: job, line }, signal).then(
        ({ correlation }) => correlation?.curves ?? null,
      ),
    staleTime: Infinity,
  });
}

export type LineCurves = NonNullable<ReturnType<typeof useCurves>['data']>;
