import { useQuery } from '@tanstack/react-query';
import { ScanSummaryDocument } from '@/generated/graphql';
import { ask } from '@/shared/api/client';
import { usePurpose } from '@/shared/api/purpose';
import { useLanguage } from '@/shared/i18n/language';

/** A line of a scan as a paragraph, piece by piece. */
export function useSummary(job: string, line: string) {
  const [purpose] = usePurpose();
  const language = useLanguage().schema;
  return useQuery({
    queryKey: ['summary', purpose, language, job, line],
    queryFn: ({ signal }) =>
      ask(ScanSummaryDocument, { id: job, line, language }, signal).then(
        ({ correlation }) => correlation?.line?.summary ?? [],
      ),
    staleTime: Infinity,
  });
}
