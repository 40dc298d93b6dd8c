import { Trans, useLingui } from '@lingui/react/macro';
import { VisuallyHidden } from '@mantine/core';
import { probability, ratio, significant, whole } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { IntervalMark } from '@/shared/ui/IntervalMark';
import classes from '@/shared/ui/Table.module.css';
import { LevelName } from './LevelName';
import { useDimensionWords } from './useDimensionWords';
import type { Ratios } from './useIncidence';

/** One table, a group of rows for each dimension; each row with its interval as a mark. */
export function RatioTable({ groups }: { groups: Ratios[] }) {
  const { t } = useLingui();
  return (
    <div className={classes['scroll']}>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{t`Groupe`}</th>
            <th scope="col" data-number>{t`Personnes-années`}</th>
            <th scope="col" data-number>{t`Observés`}</th>
            <th scope="col" data-number>{t`Attendus`}</th>
            <th scope="col" data-number>{t`SIR (IC 95 %)`}</th>
            <th scope="col">
              <VisuallyHidden>{t`SIR et intervalle, en image`}</VisuallyHidden>
            </th>
            <th scope="col" data-number>{t`Excès pour 10 000 (IC 95 %)`}</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <Group key={group.by} group={group} />
        ))}
      </table>
    </div>
  );
}

function Group({ group }: { group: Ratios }) {
  const { dimensions } = useDimensionWords();
  const { code } = useLanguage();
  const isOrdered = group.by === 'AGE' || group.by === 'PERIOD' || group.by === 'SINCE_FIRST';
  return (
    <tbody>
      {group.by !== 'TOTAL' && (
        <tr>
          <th scope="rowgroup" colSpan={7} className={classes['group']}>
            {dimensions[group.by]}
            {typeof group.p === 'number' && (
              <small>
                {isOrdered ? <Trans>tendance</Trans> : <Trans>hétérogénéité</Trans>} : p{' '}
                {probability(group.p, code)}
              </small>
            )}
          </th>
        </tr>
      )}
      {group.rows.map((row) => (
        <Row key={row.level} by={group.by} row={row} />
      ))}
    </tbody>
  );
}

function Row({ by, row }: { by: Ratios['by']; row: Ratios['rows'][number] }) {
  const { t } = useLingui();
  const { code } = useLanguage();
  const { observed, low, high, excess, excessLow, excessHigh } = row;
  const tenth = (value: number) => significant(value, code, 3);
  return (
    <tr>
      <th scope="row">
        <LevelName by={by} level={row.level} />
      </th>
      <td data-number>{whole(Math.round(row.personYears), code)}</td>
      <td data-number>{typeof observed === 'number' ? whole(observed, code) : t`trop peu`}</td>
      <td data-number>{tenth(row.expected)}</td>
      <td data-number>
        {typeof row.ratio === 'number' && typeof low === 'number' && typeof high === 'number' ? (
          <>
            <strong>{ratio(row.ratio, code)}</strong> ({ratio(low, code)} – {ratio(high, code)})
          </>
        ) : (
          '—'
        )}
      </td>
      <td>
        <IntervalMark ratio={row.ratio} low={low} high={high} />
      </td>
      <td data-number>
        {typeof excess === 'number' && typeof excessLow === 'number' && typeof excessHigh === 'number'
          ? `${tenth(excess)} (${tenth(excessLow)} – ${tenth(excessHigh)})`
          : '—'}
      </td>
    </tr>
  );
}
