import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import {
  OncoPrintColumnsDocument,
  type OncoPrintColumnsQuery,
  OncoPrintDocument,
  type OncoPrintQuery,
} from '@/generated/graphql';
import { ask } from '@/shared/api/client';
import { usePurpose } from '@/shared/api/purpose';
import { useMay } from '@/shared/api/session';
import { criteriaOf } from '@/shared/question';

export type GeneRow = OncoPrintQuery['oncoPrint']['genes'][number];
export type Column = OncoPrintColumnsQuery['oncoPrint']['columns'][number];

const PAGE = 500;
const GENES = 25;

/** The altered genes of the cohort in the address, and, to those who may see patients, in whom. */
export function useOncoPrint() {
  const { genes, survival: _, ...question } = useSearch({ from: '/oncoprint' });
  const navigate = useNavigate({ from: '/oncoprint' });
  const [purpose] = usePurpose();
  const mayAsk = useMay('AGGREGATE');
  const mayRead = useMay('PSEUDONYMISED');
  const asked = {
    criteria: criteriaOf(question),
    text: question.text ?? null,
    genes: genesOf(genes ?? ''),
    first: GENES,
  };
  const print = useQuery({
    queryKey: ['oncoPrint', purpose, asked],
    queryFn: ({ signal }) => ask(OncoPrintDocument, asked, signal).then((answer) => answer.oncoPrint),
    enabled: mayAsk,
  });
  const columns = useInfiniteQuery({
    queryKey: ['oncoPrintColumns', purpose, asked],
    queryFn: ({ signal, pageParam }) =>
      ask(OncoPrintColumnsDocument, { ...asked, offset: pageParam }, signal).then(
        (answer) => answer.oncoPrint.columns,
      ),
    initialPageParam: 0,
    getNextPageParam: (page, pages) => (page.length === PAGE ? pages.length * PAGE : undefined),
    enabled: mayRead,
  });
  const setGenes = (names: string) =>
    void navigate({ search: names === '' ? question : { ...question, genes: names }, replace: true });
  return { question, genes: genes ?? '', setGenes, print, columns, mayAsk, mayRead };
}

/** Names apart by commas, blanks or lines. */
function genesOf(names: string): string[] {
  return names.split(/[\s,;]+/).filter((name) => name !== '');
}
