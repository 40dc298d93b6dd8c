import { Trans, useLingui } from '@lingui/react/macro';
import { Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { significant } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { FactRow } from './FactRow';
import { pointsOf, type Series, seriesOf } from './measurements';
import classes from './PatientPage.module.css';
import type { Measurement } from './usePatient';

export function Measurements({ measurements }: { measurements: Measurement[] }) {
  return (
    <Stack gap="md">
      {seriesOf(measurements).map((series) => (
        <SeriesBlock key={series.key} series={series} />
      ))}
    </Stack>
  );
}

const FEW = 4;

function SeriesBlock({ series }: { series: Series }) {
  const { t } = useLingui();
  const write = useMeasured();
  const [all, setAll] = useState(false);
  const latest = [...series.values].reverse();
  const shown = all ? latest : latest.slice(0, FEW);
  return (
    <section>
      <Group justify="space-between" wrap="nowrap" align="flex-end">
        <Title order={3} size="sm">
          {series.name === '' ? t`Mesure sans nom` : series.name}
          {series.unit && (
            <Text span size="xs" c="dimmed" ml={6}>
              {series.unit}
            </Text>
          )}
        </Title>
        <Course series={series} />
      </Group>
      <ul className={classes['facts']}>
        {shown.map((one) => (
          <FactRow key={one.key} from={one.date} what={write(one)} evidence={one.evidence} />
        ))}
      </ul>
      {latest.length > FEW && (
        <button type="button" className={classes['source']} onClick={() => setAll(!all)}>
          {all ? <Trans>Les dernières seulement</Trans> : <Trans>Les {latest.length} valeurs</Trans>}
        </button>
      )}
    </section>
  );
}

/** The course of the values as a line; the list below says the same in numbers. */
function Course({ series }: { series: Series }) {
  const points = pointsOf(series.values, 180, 28);
  const last = points.at(-1);
  if (!last) return null;
  return (
    <svg width={190} height={36} aria-hidden="true">
      <g transform="translate(4 4)">
        <line x1={0} x2={180} y1={28} y2={28} stroke="#d5dfe2" />
        <polyline points={points.join(' ')} fill="none" stroke="#0f6f7d" strokeWidth={1.5} />
        <circle cx={last[0]} cy={last[1]} r={3} fill="#0f6f7d" />
      </g>
    </svg>
  );
}

function useMeasured(): (one: Measurement) => string {
  const { code } = useLanguage();
  return ({ value, comparator, textValue, unit }) =>
    typeof value === 'number'
      ? [comparator, significant(value, code, 4), unit].filter(Boolean).join(' ')
      : (textValue ?? '—');
}
