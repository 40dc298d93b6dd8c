import { useLingui } from '@lingui/react/macro';
import { percent } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import classes from '@/shared/ui/Table.module.css';
import { Told } from '@/shared/ui/Told';
import { share } from './layout';
import { useAlterationWords } from './useAlterationWords';
import type { GeneRow } from './useOncoPrint';

/** How many are altered in each gene, of those who were looked at, and how. */
export function GeneTable({ genes }: { genes: GeneRow[] }) {
  const { t } = useLingui();
  const { code } = useLanguage();
  const words = useAlterationWords();
  return (
    <div className={classes['scroll']}>
      <table className={classes['table']} aria-label={t`Gènes altérés`}>
        <thead>
          <tr>
            <th scope="col">{t`Gène`}</th>
            <th scope="col" data-number>{t`Altérés`}</th>
            <th scope="col" data-number>{t`Recherchés`}</th>
            <th scope="col" data-number>{t`Part`}</th>
            <th scope="col">{t`Types`}</th>
          </tr>
        </thead>
        <tbody>
          {genes.map(({ gene, altered, tested, kinds }) => {
            const part = share(altered.value, tested.value);
            return (
              <tr key={gene}>
                <th scope="row">{gene}</th>
                <td data-number>
                  <Told count={altered} />
                </td>
                <td data-number>
                  <Told count={tested} />
                </td>
                <td data-number>{part === undefined ? '—' : percent(part, code)}</td>
                <td>{kinds.map(({ kind, patients }) => `${words[kind]} ${patients.value}`).join(' · ')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
