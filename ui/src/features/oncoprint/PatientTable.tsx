import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import classes from '@/shared/ui/Table.module.css';
import { useAlterationWords } from './useAlterationWords';
import type { Column, GeneRow } from './useOncoPrint';

/** The columns of the picture in words, each with the way to the record. */
export function PatientTable({ genes, columns }: { genes: GeneRow[]; columns: Column[] }) {
  const { t } = useLingui();
  const words = useAlterationWords();
  return (
    <div className={classes['scroll']}>
      <table className={classes['table']} aria-label={t`Patients de l’image`}>
        <thead>
          <tr>
            <th scope="col">{t`Patient`}</th>
            <th scope="col">{t`Gènes altérés`}</th>
            <th scope="col">{t`Non recherché, ou inconnu`}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ patient, cells }) => (
            <tr key={patient}>
              <th scope="row">
                <Link to="/patient" search={{ id: patient }}>
                  {patient}
                </Link>
              </th>
              <td>
                {cells
                  .filter(({ kinds }) => kinds.length > 0)
                  .map(({ gene, kinds }) => `${gene} (${kinds.map((kind) => words[kind]).join(', ')})`)
                  .join(' · ')}
              </td>
              <td>
                {genes
                  .map(({ gene }) => gene)
                  .filter((gene) => !cells.some((cell) => cell.gene === gene))
                  .join(' ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
