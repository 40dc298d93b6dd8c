import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  BoardDecideDocument,
  BoardSheetDocument,
  type BoardSheetQuery,
  type DecisionInput,
  KnowledgeInboxDocument,
  type KnowledgeInboxQuery,
  type MatchReview,
  type NoticeReview,
  NoticeReviewedDocument,
  type NoticeStatus,
  type ReviewStatus,
  type TrialAnswer,
  TrialCandidateListDocument,
  type TrialCandidateListQuery,
  TrialListDocument,
  TrialReviewMatchDocument,
} from '@/generated/graphql';
import { ask } from '@/shared/api/client';
import { usePurpose } from '@/shared/api/purpose';
import { useLanguage } from '@/shared/i18n/language';

export type Candidate = TrialCandidateListQuery['trialCandidates']['candidates'][number];
export type Notice = KnowledgeInboxQuery['inbox'][number];
export type Sheet = NonNullable<BoardSheetQuery['patient']>;

export function useTrialList() {
  return useQuery({
    queryKey: ['trial list'],
    queryFn: ({ signal }) => ask(TrialListDocument, {}, signal).then(({ trials }) => trials),
  });
}

export interface CandidateFilter {
  trial: string;
  answers: TrialAnswer[];
  status: ReviewStatus[];
  offset: number;
}

/** The patients of a trial; while the server still reads patients it is asked again. */
export function useCandidates(filter: CandidateFilter) {
  const [purpose] = usePurpose();
  const language = useLanguage().schema;
  return useQuery({
    queryKey: ['candidates', purpose, language, filter],
    queryFn: ({ signal }) =>
      ask(TrialCandidateListDocument, { ...filter, language }, signal).then(
        ({ trialCandidates }) => trialCandidates,
      ),
    refetchInterval: ({ state }) => (state.data?.complete === false ? 5_000 : false),
    placeholderData: (before) => before,
  });
}

export function useReviewMatch() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: MatchReview) => ask(TrialReviewMatchDocument, { input }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['candidates'] }),
  });
}

export function useInbox(status: NoticeStatus[], offset: number) {
  const [purpose] = usePurpose();
  const language = useLanguage().schema;
  return useQuery({
    queryKey: ['inbox', purpose, language, status, offset],
    queryFn: ({ signal }) => ask(KnowledgeInboxDocument, { status, offset, language }, signal),
    placeholderData: (before) => before,
  });
}

export function useReviewNotice() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: NoticeReview) => ask(NoticeReviewedDocument, { input }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['inbox'] }),
  });
}

/** All that the sheet of one patient shows; null: unknown, or hidden from this purpose. */
export function useSheet(id: string) {
  const [purpose] = usePurpose();
  const language = useLanguage().schema;
  return useQuery({
    queryKey: ['sheet', purpose, language, id],
    queryFn: ({ signal }) =>
      ask(BoardSheetDocument, { id, language }, signal).then(({ patient }) => patient ?? null),
    enabled: id !== '',
  });
}

export function useDecide() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: DecisionInput) => ask(BoardDecideDocument, { input }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['sheet'] }),
  });
}
