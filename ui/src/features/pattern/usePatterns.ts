import { useQuery } from '@tanstack/react-query';
import {
  type CoursesQuery,
  CoursesDocument,
  PlaceClustersDocument,
  type PlaceClustersQuery,
  SubgroupsDocument,
  type SubgroupsQuery,
} from '@/generated/graphql';
import { ask } from '@/shared/api/client';
import { usePurpose } from '@/shared/api/purpose';
import { useLanguage } from '@/shared/i18n/language';

export type Subgroup = SubgroupsQuery['subgroups']['groups'][number];
export type Course = CoursesQuery['courses']['courses'][number];
export type Cluster = PlaceClustersQuery['placeClusters']['clusters'][number];

/** A search takes seconds: its answer is kept until the page is loaded again. */
const KEPT = { staleTime: Infinity, retry: false } as const;

export function useSubgroups(depth: number) {
  const [purpose] = usePurpose();
  const language = useLanguage().schema;
  return useQuery({
    queryKey: ['subgroups', purpose, language, depth],
    queryFn: ({ signal }) =>
      ask(SubgroupsDocument, { language, input: {}, depth }, signal).then(({ subgroups }) => subgroups),
    ...KEPT,
  });
}

export function useCourses() {
  const [purpose] = usePurpose();
  const language = useLanguage().schema;
  return useQuery({
    queryKey: ['courses', purpose, language],
    queryFn: ({ signal }) =>
      ask(CoursesDocument, { language, input: {} }, signal).then(({ courses }) => courses),
    ...KEPT,
  });
}

export function usePlaceClusters() {
  const [purpose] = usePurpose();
  const language = useLanguage().schema;
  return useQuery({
    queryKey: ['placeClusters', purpose, language],
    queryFn: ({ signal }) =>
      ask(PlaceClustersDocument, { language, input: {} }, signal).then(({ placeClusters }) => placeClusters),
    ...KEPT,
  });
}
