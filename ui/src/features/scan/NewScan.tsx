import { Trans, useLingui } from '@lingui/react/macro';
import { Paper, Text, Title } from '@mantine/core';
import { instant } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { Fault, Waiting } from '@/shared/ui/states';
import { HowToRead } from './HowToRead';
import classes from './ScanPage.module.css';
import { ScanFormPanel } from './ScanFormPanel';
import type { Job, Scans } from './useScan';
import { useScanWords } from './useScanWords';

/** Choose and start; what was asked before; how to read what comes. */
export function NewScan({ scans }: { scans: Scans }) {
  return (
    <div className={classes['start']}>
      <ScanFormPanel scans={scans} />
      <div className={classes['side']}>
        <Paper withBorder p="md" component="section">
          <HowToRead />
        </Paper>
        <Earlier scans={scans} />
      </div>
    </div>
  );
}

function Earlier({ scans }: { scans: Scans }) {
  const { t } = useLingui();
  const { list, show } = scans;
  return (
    <Paper withBorder component="section" aria-label={t`Explorations précédentes`}>
      <Title order={2} px="md" pt="md" pb="xs">
        <Trans>Explorations précédentes</Trans>
      </Title>
      {list.isPending && <Waiting />}
      {list.isError && <Fault error={list.error} retry={() => void list.refetch()} />}
      {list.data?.length === 0 && (
        <Text size="sm" c="dimmed" px="md" pb="md">
          <Trans>Aucune encore. Choisissez des issues, puis lancez.</Trans>
        </Text>
      )}
      <ul className={classes['list']}>
        {list.data?.map((job) => (
          <li key={job.id}>
            <EarlierRow job={job} onShow={() => show(job.id)} />
          </li>
        ))}
      </ul>
    </Paper>
  );
}

function EarlierRow({ job, onShow }: { job: Job; onShow: () => void }) {
  const words = useScanWords();
  const { code } = useLanguage();
  return (
    <button type="button" className={classes['earlier']} onClick={onShow}>
      <span>{job.outcomes.map(words.outcome).join(', ')}</span>
      <small>{words.statuses[job.status]}</small>
      <small>{instant(job.started, code)}</small>
    </button>
  );
}
