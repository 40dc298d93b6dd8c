import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Group, Text, Title } from '@mantine/core';
import { partialDate } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { Fault, Nothing, Waiting } from '@/shared/ui/states';
import { Legend } from './Legend';
import { MarkedText } from './MarkedText';
import { ReportFacts } from './ReportFacts';
import classes from './Report.module.css';
import { useOpened } from './useOpened';
import { type Listed, type Report, useReport } from './usePatient';
import { useDocumentTypes } from '@/shared/ui/useDocumentTypes';
import { useWords } from '@/shared/ui/useWords';

interface Props {
  document: string;
  documents: Listed[];
}

/** A report with all that was read in it marked where it stands. */
export function ReportViewer({ document, documents }: Props) {
  const { t } = useLingui();
  const report = useReport(document);
  const opened = useOpened();
  if (report.isPending) return <Waiting label={t`Lecture du document…`} />;
  if (report.isError) return <Fault error={report.error} retry={() => void report.refetch()} />;
  if (!report.data) {
    return (
      <Nothing title={t`Document introuvable`}>
        <Trans>Il n’existe plus, ou la finalité choisie le cache.</Trans>
      </Nothing>
    );
  }
  const { text, mentions, facts } = report.data;
  return (
    <>
      <Head report={report.data} documents={documents} />
      {text ? (
        <>
          <Legend />
          <MarkedText text={text} mentions={mentions} facts={facts} picked={opened.at} />
        </>
      ) : (
        <Text size="sm" c="dimmed" p="md">
          <Trans>La source ne donne pas de texte pour ce document.</Trans>
        </Text>
      )}
      <ReportFacts report={report.data} onPick={(span) => opened.openDocument(document, span)} />
    </>
  );
}

function Head({ report, documents }: { report: Report; documents: Listed[] }) {
  const { t } = useLingui();
  const kind = useDocumentTypes();
  const { code } = useLanguage();
  const { outside } = useWords();
  const opened = useOpened();
  const place = documents.findIndex(({ key }) => key === report.key);
  const newer = place > 0 ? documents[place - 1] : undefined;
  const older = place >= 0 ? documents[place + 1] : undefined;
  const why = report.outside ? outside[report.outside] : undefined;
  const about = [
    report.date && partialDate(report.date, code),
    kind(report.type),
    report.service,
    report.author,
    why && t`hors de l’histoire : ${why}`,
  ];
  const step = (to: Listed | undefined, name: string, sign: string) => (
    <ActionIcon
      variant="default"
      size="sm"
      aria-label={name}
      title={name}
      disabled={!to}
      onClick={() => to && opened.openDocument(to.key)}
    >
      {sign}
    </ActionIcon>
  );
  return (
    <Group wrap="nowrap" align="flex-start" className={classes['head'] ?? ''}>
      <div style={{ flex: 1, minWidth: 0 }}>
        <Title order={2}>{report.title ?? kind(report.type) ?? report.key}</Title>
        <Text size="sm" c="dimmed">
          {about.filter(Boolean).join(' · ')}
        </Text>
      </div>
      <Group gap={6} wrap="nowrap">
        {step(older, t`Document précédent`, '‹')}
        {step(newer, t`Document suivant`, '›')}
      </Group>
    </Group>
  );
}
