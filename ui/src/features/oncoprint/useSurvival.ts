import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { SurvivalWithDocument } from '@/generated/graphql';
import { ask } from '@/shared/api/client';
import { usePurpose } from '@/shared/api/purpose';
import { criteriaOf } from '@/shared/question';

/** Survival of the cohort in the address with and without a variant of the gene in the address. */
export function useSurvival() {
  const search = useSearch({ from: '/oncoprint' });
  const { genes: _, survival: gene, ...question } = search;
  const navigate = useNavigate({ from: '/oncoprint' });
  const [purpose] = usePurpose();
  const asked = {
    criteria: criteriaOf(question),
    text: question.text ?? null,
    feature: `HGNC:${gene ?? ''}`,
  };
  const answer = useQuery({
    queryKey: ['survival', purpose, asked],
    queryFn: ({ signal }) => ask(SurvivalWithDocument, asked, signal).then(({ survival }) => survival),
    enabled: gene !== undefined,
  });
  const setGene = (name: string) => {
    const { survival: __, ...others } = search;
    void navigate({ search: name === '' ? others : { ...others, survival: name }, replace: true });
  };
  return { gene: gene ?? '', setGene, answer };
}

export type Survival = NonNullable<ReturnType<typeof useSurvival>['answer']['data']>;
