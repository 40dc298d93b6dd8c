import { useQuery } from '@tanstack/react-query';
import { type FeatureRole, SearchConceptsDocument, SearchSuggestionsDocument } from '@/generated/graphql';
import { ask } from '@/shared/api/client';
import { usePurpose } from '@/shared/api/purpose';
import { useLanguage } from '@/shared/i18n/language';
import { criteriaOf, type Question } from '@/shared/question';

export interface Choice {
  curie: string;
  label: string;
  /** Absent where the number is too small to be told. */
  count: number | undefined;
}

const MOST = 100;

/** Concepts that the cohort carries in this role, with counts; and, once words are typed, those the words name. */
export function useConceptChoices(
  question: Question,
  role: FeatureRole,
  typed: string,
  active: boolean,
): Choice[] {
  const [purpose] = usePurpose();
  const language = useLanguage().schema;
  const asked = { criteria: criteriaOf(question), text: question.text ?? null };
  const words = typed.trim();
  const carried = useQuery({
    queryKey: ['choices', purpose, language, role, asked],
    queryFn: ({ signal }) =>
      ask(SearchSuggestionsDocument, { ...asked, role, first: MOST, language }, signal).then((answer) =>
        answer.suggestions.map(({ concept, count }) => choice(concept.curie, concept.label, count.value)),
      ),
    enabled: active,
  });
  const named = useQuery({
    queryKey: ['concepts', purpose, language, words],
    queryFn: ({ signal }) =>
      ask(SearchConceptsDocument, { text: words, language }, signal).then((answer) =>
        answer.concepts
          .filter((concept) => concept.patients.value !== 0)
          .map((concept) => choice(concept.curie, concept.label, concept.patients.value)),
      ),
    enabled: active && words.length >= 3,
    placeholderData: (previous) => previous,
  });
  const matching = (carried.data ?? []).filter(
    ({ label, curie }) => says(label, words) || says(curie, words),
  );
  const rest = words.length >= 3 ? (named.data ?? []) : [];
  return [...new Map([...rest, ...matching].map((one) => [one.curie, one])).values()].sort(byCount);
}

function choice(curie: string, label: string, count: number | null | undefined): Choice {
  return { curie, label, count: count ?? undefined };
}

function byCount(left: Choice, right: Choice): number {
  return (right.count ?? 0) - (left.count ?? 0);
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function says(text: string, words: string): boolean {
  return plain(text).includes(plain(words));
}
