import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, Paper, Progress, Text, Title } from '@mantine/core';
import { instant, significant, whole } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { Fault } from '@/shared/ui/states';
import { Told } from '@/shared/ui/Told';
import { AskedWords } from './AskedWords';
import { hasEnded, type Job, type Scans } from './useScan';
import { useScanWords } from './useScanWords';

/** What the scan asks, where it stands, and how to stop it. */
export function JobHeader({ job, scans }: { job: Job; scans: Scans }) {
  const { t } = useLingui();
  const words = useScanWords();
  const { code } = useLanguage();
  const lags = job.lagYears.map((lag) => significant(lag, code)).join(' ; ');
  return (
    <Paper withBorder px="md" py="sm" component="section" aria-label={t`Exploration`}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Title order={2}>{job.outcomes.map(words.outcome).join(', ')}</Title>
          <Text size="sm" c="dimmed">
            <span role="status">{words.statuses[job.status]}</span>
            {' · '}
            <Told count={job.patients} />{' '}
            <Plural value={job.patients.value ?? 0} one="patient" other="patients" />
            {' · '}
            <Trans>décalage {lags} an(s)</Trans>
            {job.tested > 0 && (
              <>
                {' · '}
                <Trans>{whole(job.tested, code)} lignes examinées</Trans>
              </>
            )}
            {' · '}
            {instant(job.started, code)}
          </Text>
          <AskedWords asked={job.asked} />
        </div>
        <Group gap="xs" wrap="nowrap">
          {!hasEnded(job) && (
            <Button
              variant="default"
              size="xs"
              loading={scans.cancel.isPending}
              onClick={() => scans.cancel.mutate(job)}
            >
              <Trans>Annuler</Trans>
            </Button>
          )}
          <Button variant="default" size="xs" onClick={() => scans.show(undefined)}>
            <Trans>Nouvelle exploration</Trans>
          </Button>
        </Group>
      </Group>
      {!hasEnded(job) && (
        <Progress.Root size="lg" mt="sm">
          <Progress.Section value={Math.max(job.progress * 100, 2)} animated aria-label={t`Avancement`} />
        </Progress.Root>
      )}
      {scans.cancel.isError && <Fault error={scans.cancel.error} />}
      {job.status === 'FAILED' && (
        <Alert color="red" variant="light" mt="sm" role="alert">
          <Trans>L’exploration s’est arrêtée sur une erreur. Relancez-la.</Trans> {job.error}
        </Alert>
      )}
    </Paper>
  );
}
