import { useQuery } from '@tanstack/react-query';
import { ScanTreeDocument } from '@/generated/graphql';
import { ask } from '@/shared/api/client';
import { usePurpose } from '@/shared/api/purpose';
import { useLanguage } from '@/shared/i18n/language';

/** Each branch of the tree against the rest; the server draws its data sets when first asked. */
export function useTree(job: string) {
  const [purpose] = usePurpose();
  const language = useLanguage().schema;
  return useQuery({
    queryKey: ['tree', purpose, language, job],
    queryFn: ({ signal }) =>
      ask(ScanTreeDocument, { id: job, language }, signal).then(({ correlation }) => correlation?.tree ?? []),
    staleTime: Infinity,
    retry: false,
  });
}

export type Cut = NonNullable<ReturnType<typeof useTree>['data']>[number];
