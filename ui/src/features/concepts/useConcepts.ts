import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch as useAddress } from '@tanstack/react-router';
import {
  ConceptChildrenDocument,
  ConceptDetailDocument,
  ConceptFindDocument,
  ConceptRootsDocument,
  type ConceptRowFragment,
  ConceptSchemesDocument,
} from '@/generated/graphql';
import { ask } from '@/shared/api/client';
import { usePurpose } from '@/shared/api/purpose';
import { useLanguage } from '@/shared/i18n/language';

export type Row = ConceptRowFragment;

/** What the server lists at most of the children of one concept. */
export const MOST = 200;

const FIRST_SCHEME = 'ONCOTREE';

/** What the address asks for: the vocabulary whose tree is shown, the concept that is open. */
export function useAsked() {
  const { scheme = FIRST_SCHEME, concept } = useAddress({ from: '/concepts' });
  const navigate = useNavigate({ from: '/concepts' });
  return {
    scheme,
    concept,
    show: (chosen: string) => void navigate({ search: (old) => ({ ...old, scheme: chosen }) }),
    open: (curie: string) => void navigate({ search: (old) => ({ ...old, concept: curie }) }),
  };
}

function useKey(...rest: unknown[]): { key: unknown[]; language: 'FR' | 'EN' } {
  const [purpose] = usePurpose();
  const language = useLanguage().schema;
  return { key: ['concepts', purpose, language, ...rest], language };
}

export function useSchemes() {
  return useQuery({
    queryKey: useKey('schemes').key,
    queryFn: ({ signal }) => ask(ConceptSchemesDocument, {}, signal).then((answer) => answer.dataset.schemes),
    staleTime: Infinity,
  });
}

export function useRoots(scheme: string) {
  const { key, language } = useKey('roots', scheme);
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) =>
      ask(ConceptRootsDocument, { scheme, language }, signal).then((answer) => answer.conceptRoots),
  });
}

/** What lies directly below a concept, asked for once its branch is opened. */
export function useChildren(curie: string, opened: boolean) {
  const { key, language } = useKey('children', curie);
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) =>
      ask(ConceptChildrenDocument, { curie, language }, signal).then(
        (answer) => answer.concept?.children ?? [],
      ),
    enabled: opened,
  });
}

export function useFound(text: string) {
  const { key, language } = useKey('find', text);
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) =>
      ask(ConceptFindDocument, { text, language }, signal).then((answer) => answer.concepts),
    enabled: text.length >= 2,
    placeholderData: (previous) => previous,
  });
}

export function useDetail(curie: string) {
  const { key, language } = useKey('detail', curie);
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) =>
      ask(ConceptDetailDocument, { curie, language }, signal).then((answer) => answer.concept ?? null),
  });
}

export type Detail = NonNullable<ReturnType<typeof useDetail>['data']>;
