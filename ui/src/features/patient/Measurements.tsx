import { Trans, useLingui } from '@lingui/react/macro';
import { Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useMeasured } from '@/shared/ui/useMeasured';
import { Course } from './Course';
import { FactRow } from './FactRow';
import { type Series, seriesOf } from './measurements';
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
        <Course values={series.values} />
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
