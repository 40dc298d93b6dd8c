import { Trans, useLingui } from '@lingui/react/macro';
import { Group, Stack, Text, Title } from '@mantine/core';
import type { SeriesKind, StateFragment } from '@/generated/graphql';
import { partialDate, significant } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { Fault, Nothing, Waiting } from '@/shared/ui/states';
import table from '@/shared/ui/Table.module.css';
import { useCodes, useWords } from '@/shared/ui/useWords';
import { Comorbidity } from './Comorbidity';
import { Course } from './Course';
import { Sources } from './Sources';
import { type Told, toldOf } from './states';
import classes from './States.module.css';
import { useStates } from './useStates';

/** Stage, status, biomarkers, performance, weight and tobacco as series, each value with its source. */
export function StatesOverTime({ id, on }: { id: string; on: string }) {
  const { t } = useLingui();
  const states = useStates(id, on);
  if (states.isPending) return <Waiting label={t`Lecture des états…`} />;
  if (states.isError) return <Fault error={states.error} retry={() => void states.refetch()} />;
  const patient = states.data;
  if (!patient) return <Nothing title={t`Aucun état consigné`} />;
  const { stage, status, biomarkers, performance, weight, tobacco } = patient;
  const told = toldOf([...stage, ...status, ...performance, ...weight, ...tobacco, ...biomarkers]);
  return (
    <Stack gap="lg">
      <Comorbidity comorbidity={patient.comorbidity} />
      {told.map((one) => (
        <Series key={one.key} told={one} />
      ))}
    </Stack>
  );
}

function Series({ told }: { told: Told }) {
  const name = useName()(told);
  return (
    <section>
      <Group justify="space-between" wrap="nowrap" align="flex-end">
        <Title order={3} size="sm">
          {name}
          {told.unit && (
            <Text span size="xs" c="dimmed" ml={6}>
              {told.unit}
            </Text>
          )}
        </Title>
        <Course values={told.points} />
      </Group>
      <div className={table['scroll']}>
        <table className={`${table['table']} ${classes['states']}`} aria-label={name}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Date</Trans>
              </th>
              <th scope="col">
                <Trans>Valeur</Trans>
              </th>
              <th scope="col">
                <Trans>Source</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {[...told.points].reverse().map((point) => (
              <Row key={point.key} point={point} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Row({ point }: { point: StateFragment }) {
  const { code } = useLanguage();
  const said = useSaid()(point);
  return (
    <tr>
      <th scope="row">{point.date ? partialDate(point.date, code) : '—'}</th>
      <td>{said}</td>
      <td>
        <Sources evidence={point.evidence} what={said} />
      </td>
    </tr>
  );
}

function useName(): (told: Told) => string {
  const { t } = useLingui();
  const names: Record<SeriesKind, string> = {
    STAGE: t`Stade et TNM`,
    BIOMARKER: t`Biomarqueur`,
    PERFORMANCE: t`État général`,
    DISEASE_STATUS: t`État de la maladie`,
    WEIGHT: t`Poids`,
    TOBACCO: t`Tabac`,
  };
  return ({ kind, label }) => {
    if (label === '') return names[kind];
    return kind === 'BIOMARKER' ? label : `${names[kind]} · ${label}`;
  };
}

/** A number with its unit, else the words that we know, else those of the record. */
function useSaid(): (point: StateFragment) => string {
  const { code } = useLanguage();
  const words = useWords();
  const codes = useCodes();
  const events: Record<string, string> = words.events;
  return ({ value, unit, text }) => {
    const number = typeof value === 'number' ? significant(value, code, 4) : undefined;
    const written = text ? (events[text] ?? codes(text)) : undefined;
    return (
      [number && [number, codes(unit)].filter(Boolean).join(' '), written].filter(Boolean).join(' · ') || '—'
    );
  };
}
