import { useQuery } from '@tanstack/react-query';
import { ScanResultsDocument } from '@/generated/graphql';
import { ask } from '@/shared/api/client';
import { usePurpose } from '@/shared/api/purpose';
import { useLanguage } from '@/shared/i18n/language';
import type { Line } from './lines';

export interface Results {
  lines: Line[];
  /** How many the scan has; more than `lines` where it has very many. */
  total: number;
}

/** So many lines are brought to the page, the surest first; nobody reads further. */
export const MOST = 4_000;

export function useResults(id: string, done: boolean) {
  const [purpose] = usePurpose();
  const language = useLanguage().schema;
  return useQuery({
    queryKey: ['results', purpose, language, id],
    queryFn: ({ signal }) => list(id, language, signal),
    enabled: done,
    staleTime: Infinity,
  });
}

async function list(id: string, language: 'FR' | 'EN', signal: AbortSignal): Promise<Results> {
  const lines: Line[] = [];
  let after: string | null = null;
  for (;;) {
    const page: Awaited<ReturnType<typeof pageOf>> = await pageOf(id, after, language, signal);
    lines.push(...(page?.edges.map(({ node }) => node) ?? []));
    after = page?.pageInfo.endCursor ?? null;
    const isLast = !page?.pageInfo.hasNextPage || after === null;
    if (isLast || lines.length >= MOST) return { lines, total: page?.totalCount ?? lines.length };
  }
}

function pageOf(id: string, after: string | null, language: 'FR' | 'EN', signal: AbortSignal) {
  return ask(ScanResultsDocument, { id, after, language }, signal).then(
    ({ correlation }) => correlation?.results,
  );
}
