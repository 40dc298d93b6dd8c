import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Center, Text } from '@mantine/core';
import { useState } from 'react';
import type { Column, Line, Order } from './lines';
import { ResultRow } from './ResultRow';
import classes from './ScanPage.module.css';
import type { Several } from './useLineName';

interface Props {
  lines: Line[];
  several: Several;
  order: Order;
  onOrder: (order: Order) => void;
  chosen: string | undefined;
  onChoose: (line: string) => void;
}

const STEP = 50;

export function ResultTable({ lines, several, order, onOrder, chosen, onChoose }: Props) {
  const { t } = useLingui();
  const [most, setMost] = useState(STEP);
  const columns: [Column, string, string][] = [
    ['nExposed', t`Exposés`, t`Patients qui portent le facteur`],
    ['observed', t`Observés`, t`Exposés qui ont eu l’issue`],
    ['expected', t`Attendus`, t`Si les taux étaient les mêmes, exposé ou non`],
    ['rateRatio', t`RR (IC 95 %)`, t`Rapport de taux et son intervalle`],
    ['p', 'p', t`Chance d’un tel écart sans lien`],
    ['q', 'q', t`Part de fausses alertes jusqu’à cette ligne`],
  ];
  const head = (by: Column, name: string, why?: string) => (
    <SortHead key={by} by={by} name={name} why={why} order={order} onOrder={onOrder} />
  );
  return (
    <>
      <div className={classes['scroll']}>
        <table className={classes['table']}>
          <thead>
            <tr>
              {head('feature', t`Facteur`)}
              {several.outcomes && <th scope="col">{t`Issue`}</th>}
              {several.lags && <th scope="col">{t`Décalage`}</th>}
              {columns.map(([by, name, why]) => head(by, name, why))}
              <th scope="col">{t`À savoir`}</th>
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, most).map((line) => (
              <ResultRow
                key={line.id}
                line={line}
                several={several}
                chosen={line.id === chosen}
                onChoose={onChoose}
              />
            ))}
          </tbody>
        </table>
      </div>
      {lines.length === 0 && (
        <Text size="sm" c="dimmed" p="md">
          <Trans>Aucune ligne ne répond à ce filtre.</Trans>
        </Text>
      )}
      {lines.length > most && (
        <Center p="sm">
          <Button variant="default" size="xs" onClick={() => setMost(most + 4 * STEP)}>
            <Trans>Voir la suite</Trans>
          </Button>
        </Center>
      )}
    </>
  );
}

interface SortProps {
  by: Column;
  name: string;
  why: string | undefined;
  order: Order;
  onOrder: (order: Order) => void;
}

function SortHead({ by, name, why, order, onOrder }: SortProps) {
  const isOn = order.by === by;
  const first = by === 'nExposed' || by === 'observed' || by === 'expected' || by === 'rateRatio';
  return (
    <th
      scope="col"
      data-number={by !== 'feature' || undefined}
      aria-sort={isOn ? (order.descending ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        title={why}
        onClick={() => onOrder({ by, descending: isOn ? !order.descending : first })}
      >
        {name}
        {isOn && <span className={classes['sort']} data-descending={order.descending} />}
      </button>
    </th>
  );
}
