import { Trans, useLingui } from '@lingui/react/macro';
import { Stack } from '@mantine/core';
import { Fault, Nothing, Waiting } from '@/shared/ui/states';
import { FactTabs } from './FactTabs';
import type { Item } from './items';
import classes from './PatientPage.module.css';
import { PatientHeader } from './PatientHeader';
import { SourcePane } from './SourcePane';
import { Timeline } from './Timeline';
import { useItems } from './useItems';
import { useOpened } from './useOpened';
import { type Listed, type Loaded, type Patient, usePatient } from './usePatient';

export function PatientPage() {
  const { t } = useLingui();
  const { id } = useOpened();
  const { record, documents } = usePatient(id);
  if (id === '' || record.data === null) {
    return (
      <Nothing title={t`Aucun dossier sous cet identifiant`}>
        <Trans>
          Il n’existe pas, ou la finalité choisie le cache : un patient opposé à la recherche n’est visible
          que pour le soin.
        </Trans>
      </Nothing>
    );
  }
  if (record.isPending) return <Waiting label={t`Lecture du dossier…`} />;
  if (record.isError) return <Fault error={record.error} retry={() => void record.refetch()} />;
  return <Dossier key={id} patient={record.data} documents={documents} />;
}

const NONE: Listed[] = [];

interface DossierProps {
  patient: Patient;
  documents: Loaded['documents'];
}

/** The facts on the left, their sources always in sight on the right. */
function Dossier({ patient, documents }: DossierProps) {
  const list = documents.data ?? NONE;
  const items = useItems(patient, list);
  const opened = useOpened();
  const open = (item: Item) => {
    const place = item.evidence.find(({ document }) => document) ?? item.evidence[0];
    if (place) opened.openPlace(place);
  };
  const selected = items.find(({ evidence }) => evidence.some(isOpen))?.key;
  return (
    <div className={classes['columns']}>
      <Stack gap="md">
        <PatientHeader patient={patient} documents={documents.data?.length} />
        {documents.isError && <Fault error={documents.error} retry={() => void documents.refetch()} />}
        {items.length > 0 && <Timeline items={items} selected={opened.document ?? selected} onOpen={open} />}
        <FactTabs patient={patient} documents={list} />
      </Stack>
      <SourcePane documents={list} />
    </div>
  );

  function isOpen({ record, document }: Item['evidence'][number]): boolean {
    return opened.record !== undefined && !document && record === opened.record;
  }
}
