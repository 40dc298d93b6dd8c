import { Trans, useLingui } from '@lingui/react/macro';
import { Code, Paper, Text, Title } from '@mantine/core';
import classes from './PatientPage.module.css';
import { ReportViewer } from './ReportViewer';
import { useOpened } from './useOpened';
import type { Listed } from './usePatient';

/** The source of what was chosen: a report or a coded row; until then the latest report. */
export function SourcePane({ documents }: { documents: Listed[] }) {
  const { t } = useLingui();
  const { document, record } = useOpened();
  const shown = record ? undefined : (document ?? documents[0]?.key);
  return (
    <Paper withBorder component="section" aria-label={t`Source`} className={classes['pane'] ?? ''}>
      {shown && <ReportViewer key={shown} document={shown} documents={documents} />}
      {record && <Coded record={record} />}
      {!shown && !record && <Chosen />}
    </Paper>
  );
}

function Coded({ record }: { record: string }) {
  return (
    <div style={{ padding: 16 }}>
      <Title order={2} mb="xs">
        <Trans>Ligne codée</Trans>
      </Title>
      <Code style={{ overflowWrap: 'anywhere' }}>{record}</Code>
      <Text size="sm" mt="xs" c="dimmed">
        <Trans>
          Ce fait vient d’une ligne de la source, sans texte. Sous ce nom (système, type, identifiant) elle se
          retrouve dans la base du centre.
        </Trans>
      </Text>
    </div>
  );
}

function Chosen() {
  return (
    <div style={{ padding: 16 }}>
      <Title order={2} mb="xs">
        <Trans>Source</Trans>
      </Title>
      <Text size="sm" c="dimmed">
        <Trans>
          Choisissez une marque de la frise, un document ou une source (¶ compte rendu, # ligne codée) : le
          texte s’ouvre ici, à l’endroit qui le dit.
        </Trans>
      </Text>
    </div>
  );
}
