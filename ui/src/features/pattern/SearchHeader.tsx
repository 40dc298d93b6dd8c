import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, Progress, Text } from '@mantine/core';
import type { JobStatus } from '@/generated/graphql';
import { instant } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { Fault } from '@/shared/ui/states';
import { Told } from '@/shared/ui/Told';
import { hasEnded, type Search, type Searches } from './usePatterns';

/** Where the search stands, how to start and how to stop it. */
export function SearchHeader({ searches }: { searches: Searches }) {
  const { job, start, cancel } = searches;
  const runs = job !== undefined && !hasEnded(job);
  return (
    <>
      <Group justify="space-between" mt="sm" gap="sm">
        {job ? <Standing job={job} /> : <span />}
        {runs ? (
          <Button variant="default" size="xs" loading={cancel.isPending} onClick={() => cancel.mutate(job)}>
            <Trans>Annuler</Trans>
          </Button>
        ) : (
          <Button
            variant={job ? 'default' : 'filled'}
            size="xs"
            loading={start.isPending}
            onClick={() => start.mutate()}
          >
            {job ? <Trans>Chercher de nouveau</Trans> : <Trans>Lancer la recherche</Trans>}
          </Button>
        )}
      </Group>
      {runs && <Advance done={job.progress} />}
      {job?.status === 'FAILED' && <Failed job={job} />}
      {start.isError && <Fault error={start.error} />}
      {cancel.isError && <Fault error={cancel.error} />}
    </>
  );
}

function Advance({ done }: { done: number }) {
  const { t } = useLingui();
  return (
    <Progress.Root size="lg" mt="sm">
      <Progress.Section value={Math.max(done * 100, 2)} animated aria-label={t`Avancement`} />
    </Progress.Root>
  );
}

function Failed({ job }: { job: Search }) {
  return (
    <Alert color="red" variant="light" mt="sm" role="alert">
      <Trans>La recherche s’est arrêtée sur une erreur. Relancez-la.</Trans> {job.reason ?? job.error}
    </Alert>
  );
}

function Standing({ job }: { job: Search }) {
  const { t } = useLingui();
  const { code } = useLanguage();
  const words: Record<JobStatus, string> = {
    WAITING: t`En attente`,
    RUNNING: t`En cours`,
    DONE: t`Terminée`,
    FAILED: t`Échouée`,
    CANCELLED: t`Annulée`,
  };
  return (
    <Text size="sm" c="dimmed">
      <span role="status">{words[job.status]}</span>
      {' · '}
      <Told count={job.patients} /> <Plural value={job.patients.value ?? 0} one="patient" other="patients" />
      {' · '}
      {instant(job.started, code)}
    </Text>
  );
}
