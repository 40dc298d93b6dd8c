import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import {
  type CounterExample,
  ScanCounterExamplesDocument,
  ScanExplanationDocument,
  ScanPatientsDocument,
  type ScanPatientsQuery,
} from '@/generated/graphql';
import { ask } from '@/shared/api/client';
import { usePurpose } from '@/shared/api/purpose';
import { useMay } from '@/shared/api/session';
import { useLanguage } from '@/shared/i18n/language';
import type { Line } from './lines';

function askedOf({ feature, outcome, lagYears }: Line) {
  return {
    feature: feature.curie,
    outcome: { kind: outcome.kind, concept: outcome.concept?.curie ?? null },
    lagYears,
  };
}

/** What stands behind a line: numbers and ways through the graph for all, patients for those who may read them. */
export function useExplanation(line: Line) {
  const [purpose] = usePurpose();
  const language = useLanguage().schema;
  const mayRead = useMay('PSEUDONYMISED');
  const asked = askedOf(line);
  const explanation = useQuery({
    queryKey: ['explanation', purpose, asked],
    queryFn: ({ signal }) => ask(ScanExplanationDocument, asked, signal).then(({ explain }) => explain),
  });
  const patients = useInfiniteQuery({
    queryKey: ['explained', purpose, language, asked],
    queryFn: ({ signal, pageParam }) =>
      ask(ScanPatientsDocument, { ...asked, after: pageParam, language }, signal).then(({ explain }) => ({
        ...explain.patients,
        grounds: explain.grounds,
      })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => (page.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined),
    enabled: mayRead,
  });
  return { explanation, patients, mayRead };
}

/** Those who speak against a line, once they are wanted. */
export function useCounterExamples(line: Line, kind: CounterExample, enabled: boolean) {
  const [purpose] = usePurpose();
  const language = useLanguage().schema;
  const asked = { ...askedOf(line), kind };
  return useInfiniteQuery({
    queryKey: ['counter-examples', purpose, language, asked],
    queryFn: ({ signal, pageParam }) =>
      ask(ScanCounterExamplesDocument, { ...asked, after: pageParam, language }, signal).then(
        ({ explain }) => ({ ...explain.counterExamples, grounds: [] as Ground[] }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => (page.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined),
    enabled,
  });
}

/** What a patient has of the feature or of the outcome, with the words that say it. */
export type Ground = ScanPatientsQuery['explain']['grounds'][number];

export type ExplainedPatients = ReturnType<typeof useCounterExamples>;

export type Explanation = NonNullable<ReturnType<typeof useExplanation>['explanation']['data']>;
