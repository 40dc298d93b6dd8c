import { useQuery } from '@tanstack/react-query';
import { ScanDoseDocument } from '@/generated/graphql';
import { ask } from '@/shared/api/client';
import { usePurpose } from '@/shared/api/purpose';
import { useLanguage } from '@/shared/i18n/language';

/** How a line goes with the dose of its feature; null where it has no levels of dose. */
export function useDose(job: string, line: string) {
  const [purpose] = usePurpose();
  const language = useLanguage().schema;
  return useQuery({
    queryKey: ['dose', purpose, language, job, line],
    queryFn: ({ signal }) =>
      ask(ScanDoseDocument, { id: job, line, language }, signal).then(
        ({ correlation }) => correlation?.dose ?? null,
      ),
    staleTime: Infinity,
  });
}

export type Dose = NonNullable<ReturnType<typeof useDose>['data']>;
