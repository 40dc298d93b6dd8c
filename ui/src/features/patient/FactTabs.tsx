import { Trans } from '@lingui/react/macro';
import { Paper, Tabs } from '@mantine/core';
import { Background } from './Background';
import { Documents } from './Documents';
import { History } from './History';
import { Measurements } from './Measurements';
import { StatesOverTime } from './StatesOverTime';
import { Therapies } from './Therapies';
import { Trials } from './Trials';
import type { Listed, Patient } from './usePatient';
import { Variants } from './Variants';

/** All that is recorded, by kind. */
export function FactTabs({ patient, documents }: { patient: Patient; documents: Listed[] }) {
  const { measurements, variants, conditions, exposures, acts, residences, familyHistory } = patient;
  const background =
    conditions.length + exposures.length + acts.length + residences.length + familyHistory.length;
  return (
    <Paper withBorder component="section">
      <Tabs defaultValue="history" keepMounted={false}>
        <Tabs.List px="xs">
          <Tabs.Tab value="history">
            <Trans>Histoire</Trans>
          </Tabs.Tab>
          <Tabs.Tab value="documents">
            <Trans>Documents ({documents.length})</Trans>
          </Tabs.Tab>
          <Tabs.Tab value="measurements" disabled={measurements.length === 0}>
            <Trans>Mesures ({measurements.length})</Trans>
          </Tabs.Tab>
          <Tabs.Tab value="states">
            <Trans>Évolution</Trans>
          </Tabs.Tab>
          <Tabs.Tab value="variants" disabled={variants.length + patient.specimens.length === 0}>
            <Trans>Variants ({variants.length})</Trans>
          </Tabs.Tab>
          <Tabs.Tab value="therapies" disabled={variants.length + measurements.length === 0}>
            <Trans>Thérapies</Trans>
          </Tabs.Tab>
          <Tabs.Tab value="trials" disabled={patient.tumours.length === 0}>
            <Trans>Essais</Trans>
          </Tabs.Tab>
          <Tabs.Tab value="background" disabled={background === 0}>
            <Trans>Terrain ({background})</Trans>
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="history" p="md">
          <History patient={patient} />
        </Tabs.Panel>
        <Tabs.Panel value="documents">
          <Documents documents={documents} />
        </Tabs.Panel>
        <Tabs.Panel value="measurements" p="md">
          <Measurements measurements={measurements} />
        </Tabs.Panel>
        <Tabs.Panel value="states" p="md">
          <StatesOverTime id={patient.id} on={patient.death ?? patient.lastNews ?? today()} />
        </Tabs.Panel>
        <Tabs.Panel value="variants" p="md">
          <Variants patient={patient} />
        </Tabs.Panel>
        <Tabs.Panel value="therapies" p="md">
          <Therapies id={patient.id} />
        </Tabs.Panel>
        <Tabs.Panel value="trials" p="md">
          <Trials id={patient.id} />
        </Tabs.Panel>
        <Tabs.Panel value="background" p="md">
          <Background patient={patient} />
        </Tabs.Panel>
      </Tabs>
    </Paper>
  );
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
