import { useQuery } from '@tanstack/react-query';
import { ConceptLabelDocument } from '@/generated/graphql';
import { useLanguage } from '@/shared/i18n/language';
import { ask } from './client';

/** What a concept is called in the page's language; its code until that is known. */
export function useConceptLabel(curie: string): string {
  const language = useLanguage().schema;
  const { data } = useQuery({
    queryKey: ['concept', language, curie],
    queryFn: ({ signal }) =>
      ask(ConceptLabelDocument, { curie, language }, signal).then((answer) => answer.concept),
    staleTime: Infinity,
  });
  return data?.label ?? curie;
}
