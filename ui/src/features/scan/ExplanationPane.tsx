import { Trans, useLingui } from '@lingui/react/macro';
import { Paper, Text, Title } from '@mantine/core';
import { significant } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { Fault } from '@/shared/ui/states';
import { Behind } from './Behind';
import { Calibrated } from './Calibrated';
import { Curves } from './Curves';
import { DoseSection } from './DoseSection';
import { HowToRead } from './HowToRead';
import { InWords } from './InWords';
import { KeepButton } from './KeepButton';
import type { Line } from './lines';
import { OtherWays } from './OtherWays';
import { Repetition } from './Repetition';
import classes from './ScanPage.module.css';
import { useFeatureName } from './useFeatureName';
import { useScanWords } from './useScanWords';
import { useSummary } from './useSummary';
import { Warnings } from './Warnings';

/** One line in words: what was seen, what may mislead, what stands behind it. */
export function ExplanationPane({ line, job }: { line: Line | undefined; job: string }) {
  const { t } = useLingui();
  return (
    <Paper
      withBorder
      p="md"
      component="section"
      aria-label={t`Explication`}
      className={classes['pane'] ?? ''}
    >
      {line ? <Explained key={line.id} line={line} job={job} /> : <Unchosen />}
    </Paper>
  );
}

function Unchosen() {
  return (
    <>
      <Text size="sm" mb="md">
        <Trans>Choisissez un point ou une ligne : elle s’explique ici, jusqu’aux patients.</Trans>
      </Text>
      <HowToRead />
    </>
  );
}

function Explained({ line, job }: { line: Line; job: string }) {
  const words = useScanWords();
  const featureName = useFeatureName();
  const { code } = useLanguage();
  const years = significant(line.lagYears, code);
  const summary = useSummary(job, line.id);
  return (
    <>
      <Title order={2}>{featureName(line.feature.label, line.definition)}</Title>
      <Text size="sm" c="dimmed" mb="sm">
        {line.feature.curie} · {words.outcome(line.outcome)} · <Trans>décalage {years} an(s)</Trans>
      </Text>
      <InWords line={line} pieces={summary.data ?? []} />
      {summary.isError && <Fault error={summary.error} retry={() => void summary.refetch()} />}
      <Repetition line={line} />
      <Calibrated line={line} />
      <Warnings line={line} />
      <KeepButton job={job} line={line.id} />
      <DoseSection job={job} line={line.id} />
      <Curves job={job} line={line.id} />
      <OtherWays job={job} line={line.id} />
      <Behind line={line} />
      <details className={classes['details']}>
        <summary>
          <Trans>Comment lire</Trans>
        </summary>
        <HowToRead />
      </details>
    </>
  );
}
