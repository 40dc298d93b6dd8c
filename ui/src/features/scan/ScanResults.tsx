import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Paper, SegmentedControl, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { whole } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { Fault, Nothing, Waiting } from '@/shared/ui/states';
import { download } from '@/shared/download';
import { AskedFilter, type AskedPart } from './AskedFilter';
import { ExplanationPane } from './ExplanationPane';
import { arranged, csvOf, type Order } from './lines';
import { Pictures } from './Pictures';
import { ResultTable } from './ResultTable';
import classes from './ScanPage.module.css';
import { type Results, useResults } from './useResults';
import type { Job, Scans } from './useScan';

export function ScanResults({ job, scans }: { job: Job; scans: Scans }) {
  const { t } = useLingui();
  const results = useResults(job.id, job.status === 'DONE');
  if (results.isPending) return <Waiting label={t`Lecture des résultats…`} />;
  if (results.isError) return <Fault error={results.error} retry={() => void results.refetch()} />;
  if (results.data.lines.length === 0) {
    return (
      <Nothing title={t`Aucune ligne`}>
        <Trans>Aucun facteur n’a assez de patients. Élargissez les facteurs ou changez d’issue.</Trans>
      </Nothing>
    );
  }
  return <Read job={job} results={results.data} scans={scans} />;
}

interface ReadProps {
  job: Job;
  results: Results;
  scans: Scans;
}

function Read({ job, results, scans }: ReadProps) {
  const { t } = useLingui();
  const [onlyDiscoveries, setOnly] = useState(false);
  const [text, setText] = useState('');
  const [order, setOrder] = useState<Order>({ by: 'q', descending: false });
  const [part, setPart] = useState<AskedPart>({});
  const outcomes = job.outcomes.length > 1;
  const lags = job.lagYears.length > 1;
  const several = useMemo(() => ({ outcomes, lags }), [outcomes, lags]);
  const shown = useMemo(
    () => arranged(results.lines, { order, onlyDiscoveries, text, ...part }),
    [results.lines, order, onlyDiscoveries, text, part],
  );
  const chosen = results.lines.find(({ id }) => id === scans.line);
  const choose = (line: string) => scans.show(job.id, line);
  return (
    <div className={classes['columns']}>
      <Stack gap="md">
        <Pictures job={job.id} lines={shown} several={several} chosen={scans.line} onChoose={choose} />
        <Paper withBorder component="section" aria-label={t`Lignes`}>
          <Group px="md" py="sm" gap="sm">
            <Title order={2} flex={1}>
              <Trans>Lignes</Trans>
            </Title>
            <AskedFilter job={job} several={several} part={part} onChange={setPart} />
            <SegmentedControl
              size="xs"
              aria-label={t`Lignes montrées`}
              value={onlyDiscoveries ? 'found' : 'all'}
              onChange={(value) => setOnly(value === 'found')}
              data={[
                { value: 'all', label: t`Toutes` },
                { value: 'found', label: t`Découvertes` },
              ]}
            />
            <TextInput
              size="xs"
              type="search"
              aria-label={t`Filtrer par nom ou code`}
              placeholder={t`Filtrer par nom ou code`}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            <Button variant="default" size="xs" onClick={() => download('oncoweave-scan.csv', csvOf(shown))}>
              <Trans>Exporter en CSV</Trans>
            </Button>
          </Group>
          <Shortened results={results} />
          <ResultTable
            key={`${onlyDiscoveries} ${text} ${part.outcome ?? ''} ${part.lag ?? ''}`}
            lines={shown}
            several={several}
            order={order}
            onOrder={setOrder}
            chosen={scans.line}
            onChoose={choose}
          />
        </Paper>
      </Stack>
      <ExplanationPane line={chosen} job={job.id} />
    </div>
  );
}

function Shortened({ results: { lines, total } }: { results: Results }) {
  const { code } = useLanguage();
  if (lines.length >= total) return null;
  return (
    <Text size="sm" c="dimmed" px="md" pb="xs">
      <Trans>
        Les {whole(lines.length, code)} lignes les plus sûres sur {whole(total, code)}.
      </Trans>
    </Text>
  );
}
