import { useQuery } from '@tanstack/react-query';
import { ScanCloserDocument } from '@/generated/graphql';
import { ask } from '@/shared/api/client';
import { usePurpose } from '@/shared/api/purpose';
import { useLanguage } from '@/shared/i18n/language';

/** A line asked in other ways, once somebody wants to see it; null where it rests on too few cases. */
export function useCloser(job: string, line: string, wanted: boolean) {
  const [purpose] = usePurpose();
  const language = useLanguage().schema;
  return useQuery({
    queryKey: ['closer', purpose, language, job, line],
    queryFn: ({ signal }) =>
      ask(ScanCloserDocument, { id: job, line, language }, signal).then(
        ({ correlation }) => correlation?.closer ?? null,
      ),
    staleTime: Infinity,
    enabled: wanted,
  });
}

export type CloserLook = NonNullable<ReturnType<typeof useCloser>['data']>;
