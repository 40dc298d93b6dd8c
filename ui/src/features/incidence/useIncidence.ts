import { useQuery } from '@tanstack/react-query';
import { type Criterion, IncidenceDocument, type IncidenceQuery } from '@/generated/graphql';
import { ask } from '@/shared/api/client';
import { usePurpose } from '@/shared/api/purpose';

export type Ratios = IncidenceQuery['secondPrimaries']['ratios'][number];
export type Who = 'everybody' | 'women' | 'men';

const CRITERIA: Record<Who, Criterion[]> = {
  everybody: [],
  women: [{ sex: 'FEMALE' }],
  men: [{ sex: 'MALE' }],
};

/** Second primaries observed and expected among everybody, women or men. */
export function useIncidence(who: Who) {
  const [purpose] = usePurpose();
  return useQuery({
    queryKey: ['incidence', purpose, who],
    queryFn: ({ signal }) =>
      ask(IncidenceDocument, { criteria: CRITERIA[who] }, signal).then(
        ({ secondPrimaries }) => secondPrimaries,
      ),
  });
}
