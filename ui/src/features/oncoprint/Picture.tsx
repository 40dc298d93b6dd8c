import { useLingui } from '@lingui/react/macro';
import type { RefObject } from 'react';
import { percent } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { Cell } from './Cell';
import { columnWidth, LABEL, ROW, share } from './layout';
import classes from './OncoPrint.module.css';
import { useAlterationWords } from './useAlterationWords';
import type { Column, GeneRow } from './useOncoPrint';

interface Props {
  genes: GeneRow[];
  columns: Column[];
  picture: RefObject<SVGSVGElement | null>;
}

/** Genes against patients; what it shows stands in the tables too. */
export function Picture({ genes, columns, picture }: Props) {
  const { t } = useLingui();
  const { width, gap } = columnWidth(columns.length);
  const right = LABEL + columns.length * (width + gap);
  const bottom = genes.length * ROW;
  return (
    // What is wider than the page is moved by the arrow keys.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={classes['picture']} tabIndex={0} role="region" aria-label={t`OncoPrint, image`}>
      <svg
        ref={picture}
        xmlns="http://www.w3.org/2000/svg"
        width={right}
        height={bottom}
        viewBox={`0 0 ${right} ${bottom}`}
        fontFamily="sans-serif"
        fontSize="13"
        role="img"
        aria-label={t`Gènes altérés (lignes) par patient (colonnes) ; les tableaux disent la même chose`}
      >
        <rect width={right} height={bottom} fill="#ffffff" />
        {genes.map((gene, row) => (
          <Label key={gene.gene} gene={gene} y={row * ROW} />
        ))}
        {columns.map((column, at) => (
          <PatientColumn
            key={column.patient}
            column={column}
            genes={genes}
            x={LABEL + at * (width + gap)}
            width={width}
          />
        ))}
      </svg>
    </div>
  );
}

function Label({ gene: { gene, altered, tested }, y }: { gene: GeneRow; y: number }) {
  const { code } = useLanguage();
  const part = share(altered.value, tested.value);
  return (
    <g fill="#17353c">
      <text x={0} y={y + 16} fontWeight="600">
        {gene}
      </text>
      <text x={LABEL - 10} y={y + 16} textAnchor="end">
        {part === undefined ? '—' : percent(part, code)}
      </text>
    </g>
  );
}

interface ColumnProps {
  column: Column;
  genes: GeneRow[];
  x: number;
  width: number;
}

function PatientColumn({ column, genes, x, width }: ColumnProps) {
  const words = useAlterationWords();
  const cells = new Map(column.cells.map(({ gene, kinds }) => [gene, kinds]));
  const found = column.cells.filter(({ kinds }) => kinds.length > 0);
  const said = found.map(({ gene, kinds }) => `${gene} ${kinds.map((kind) => words[kind]).join(' + ')}`);
  return (
    <g>
      <title>{[column.patient, ...said].join(' · ')}</title>
      {genes.map(({ gene }, row) => (
        <Cell key={gene} x={x} y={row * ROW + 2} width={width} height={ROW - 4} kinds={cells.get(gene)} />
      ))}
    </g>
  );
}
