import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch as useAddress } from '@tanstack/react-router';
import { SearchCountDocument, SearchPatientsDocument, SearchSuggestionsDocument } from '@/generated/graphql';
import { ask } from '@/shared/api/client';
import { usePurpose } from '@/shared/api/purpose';
import { useMay } from '@/shared/api/session';
import { useLanguage } from '@/shared/i18n/language';
import { criteriaOf, type Question } from '@/shared/question';

/** The whole search page: the question in the address, its count, its patients and what would narrow it. */
export function useSearch() {
  const question: Question = useAddress({ from: '/' });
  const navigate = useNavigate({ from: '/' });
  const [purpose] = usePurpose();
  const language = useLanguage().schema;
  const mayRead = useMay('PSEUDONYMISED');
  const asked = { criteria: criteriaOf(question), text: question.text ?? null };

  const cohort = useQuery({
    queryKey: ['cohort', purpose, asked],
    queryFn: ({ signal }) => ask(SearchCountDocument, asked, signal).then((answer) => answer.cohort),
    placeholderData: (previous) => previous,
  });
  const suggestions = useQuery({
    queryKey: ['suggestions', purpose, language, asked],
    queryFn: ({ signal }) =>
      ask(SearchSuggestionsDocument, { ...asked, role: null, first: 14, language }, signal).then(
        (answer) => answer.suggestions,
      ),
    placeholderData: (previous) => previous,
  });
  const patients = useInfiniteQuery({
    queryKey: ['patients', purpose, language, asked],
    queryFn: ({ signal, pageParam }) =>
      ask(SearchPatientsDocument, { ...asked, after: pageParam, language }, signal).then(
        (answer) => answer.patients,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => (page.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined),
    placeholderData: (previous) => previous,
    enabled: mayRead,
  });

  return {
    question,
    setQuestion: (next: Question) => void navigate({ search: next, replace: true }),
    cohort,
    suggestions,
    patients,
    mayRead,
  };
}

export type Search = ReturnType<typeof useSearch>;
export type Suggested = NonNullable<Search['suggestions']['data']>[number];
export type FoundPatient = NonNullable<Search['patients']['data']>['pages'][number]['edges'][number]['node'];
