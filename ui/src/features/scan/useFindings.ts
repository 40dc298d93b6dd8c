import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  FindingKeepDocument,
  FindingListDocument,
  FindingReviewDocument,
  type FindingStatus,
  type KeptFragment,
} from '@/generated/graphql';
import { ask } from '@/shared/api/client';
import { usePurpose } from '@/shared/api/purpose';
import { useLanguage } from '@/shared/i18n/language';

export type Kept = KeptFragment;

/** The findings that people of this centre kept; looked at again now and then, since they are re-run. */
export function useFindings() {
  const [purpose] = usePurpose();
  const language = useLanguage().schema;
  return useQuery({
    queryKey: ['findings', purpose, language],
    queryFn: ({ signal }) => ask(FindingListDocument, { language }, signal).then(({ findings }) => findings),
    refetchInterval: 30_000,
  });
}

export function useKeep() {
  const language = useLanguage().schema;
  const client = useQueryClient();
  return useMutation({
    mutationFn: (asked: { correlation: string; line: string }) =>
      ask(FindingKeepDocument, { ...asked, language }).then(({ keepFinding }) => keepFinding),
    onSuccess: () => client.invalidateQueries({ queryKey: ['findings'] }),
  });
}

export function useReview() {
  const language = useLanguage().schema;
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: { id: string; status: FindingStatus; comment: string }) =>
      ask(FindingReviewDocument, { input, language }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['findings'] }),
  });
}
