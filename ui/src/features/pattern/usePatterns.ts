import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import {
  PatternCancelDocument,
  PatternClustersDocument,
  type PatternClustersQuery,
  PatternCoursesDocument,
  type PatternCoursesQuery,
  PatternGroupsDocument,
  type PatternGroupsQuery,
  PatternJobDocument,
  type PatternKind,
  PatternProgressDocument,
  PatternSearchesDocument,
  PatternStartDocument,
  type SearchFragment,
} from '@/generated/graphql';
import { ask } from '@/shared/api/client';
import { usePurpose } from '@/shared/api/purpose';
import { subscribe } from '@/shared/api/subscribe';
import { useLanguage } from '@/shared/i18n/language';

export type Search = SearchFragment;
type Of<T, K extends keyof NonNullable<T>> = NonNullable<T>[K];
export type Subgroups = Of<PatternGroupsQuery['patternSearch'], 'groups'>;
export type Courses = Of<PatternCoursesQuery['patternSearch'], 'courses'>;
export type Clusters = Of<PatternClustersQuery['patternSearch'], 'clusters'>;
export type Subgroup = Subgroups['edges'][number]['node'];
export type Course = Courses['edges'][number]['node'];
export type Cluster = Clusters['edges'][number]['node'];

export function hasEnded({ status }: Search): boolean {
  return status === 'DONE' || status === 'FAILED' || status === 'CANCELLED';
}

/** What is asked for; `most` concepts together where that is a question. */
export interface Wanted {
  kind: PatternKind;
  most?: number;
}

/** The latest search of this kind, followed while it runs; how to start one and how to stop it. */
export function useSearch({ kind, most }: Wanted) {
  const [purpose] = usePurpose();
  const client = useQueryClient();
  const list = useQuery({
    queryKey: ['patterns', purpose],
    queryFn: ({ signal }) => ask(PatternSearchesDocument, {}, signal).then((told) => told.patternSearches),
  });
  const latest = list.data?.find((one) => one.kind === kind && (most === undefined || one.most === most));
  const keep = (job: Search | null | undefined) => {
    if (job) client.setQueryData(['pattern', purpose, job.id], job);
    void client.invalidateQueries({ queryKey: ['patterns'] });
  };
  const start = useMutation({
    mutationFn: () => ask(PatternStartDocument, { input: { kind, ...(most ? { most } : {}) } }),
    onSuccess: ({ startPatternSearch }) => keep(startPatternSearch),
  });
  const cancel = useMutation({
    mutationFn: (job: Search) => ask(PatternCancelDocument, { id: job.id }),
    onSuccess: ({ cancelPatternSearch }) => keep(cancelPatternSearch),
  });
  const followed = useFollowed(latest);
  return { list, job: followed ?? latest, start, cancel };
}

export type Searches = ReturnType<typeof useSearch>;

function useFollowed(latest: Search | undefined): Search | undefined {
  const [purpose] = usePurpose();
  const client = useQueryClient();
  const id = latest?.id;
  const job = useQuery({
    queryKey: ['pattern', purpose, id],
    queryFn: ({ signal }) =>
      ask(PatternJobDocument, { id: id ?? '' }, signal).then(({ patternSearch }) => patternSearch ?? null),
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (state.data && !hasEnded(state.data) ? 2_000 : false),
  });
  const runs = job.data ? !hasEnded(job.data) : false;
  useEffect(() => {
    if (!id || !runs) return undefined;
    return subscribe(PatternProgressDocument, { id }, ({ patternProgress }) =>
      client.setQueryData(['pattern', purpose, id], patternProgress),
    );
  }, [client, id, purpose, runs]);
  return job.data ?? undefined;
}

interface PageOf<Node> {
  edges: { node: Node }[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

type Ask<Node> = (after: string | null, signal: AbortSignal) => Promise<PageOf<Node> | undefined>;

function usePages<Node>(of: string, job: Search, next: Ask<Node>) {
  const [purpose] = usePurpose();
  const language = useLanguage().schema;
  return useInfiniteQuery({
    queryKey: [of, purpose, language, job.id],
    queryFn: ({ pageParam, signal }) => next(pageParam, signal).then((page) => page ?? null),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => (page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined),
    staleTime: Infinity,
    select: ({ pages }) => pages.flatMap((page) => page?.edges.map(({ node }) => node) ?? []),
  });
}

export function useSubgroups(job: Search) {
  const language = useLanguage().schema;
  return usePages<Subgroup>('subgroups', job, (after, signal) =>
    ask(PatternGroupsDocument, { id: job.id, after, language }, signal).then(
      ({ patternSearch }) => patternSearch?.groups,
    ),
  );
}

export function useCourses(job: Search) {
  const language = useLanguage().schema;
  return usePages<Course>('courses', job, (after, signal) =>
    ask(PatternCoursesDocument, { id: job.id, after, language }, signal).then(
      ({ patternSearch }) => patternSearch?.courses,
    ),
  );
}

export function usePlaceClusters(job: Search) {
  const language = useLanguage().schema;
  return usePages<Cluster>('placeClusters', job, (after, signal) =>
    ask(PatternClustersDocument, { id: job.id, after, language }, signal).then(
      ({ patternSearch }) => patternSearch?.clusters,
    ),
  );
}
