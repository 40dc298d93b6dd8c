import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, NativeSelect, Paper, Text, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import type { NoticeStatus } from '@/generated/graphql';
import { useMay } from '@/shared/api/session';
import { instant, whole } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { Fault, Nothing, Waiting } from '@/shared/ui/states';
import classes from './Board.module.css';
import { NoticeRow } from './NoticeRow';
import { useInbox } from './useBoard';
import { useBoardWords } from './useBoardWords';

const PAGE = 50;
const OPEN: NoticeStatus[] = ['NEW', 'IN_REVIEW'];

/** Patients whom a change of the knowledge of therapies concerns. */
export function InboxPage() {
  const { t } = useLingui();
  const may = useMay('PSEUDONYMISED');
  return (
    <>
      <VisuallyHidden component="h1">{t`Avis`}</VisuallyHidden>
      {may ? (
        <Inbox />
      ) : (
        <Nothing title={t`Les nombres seulement`}>
          <Trans>
            Votre compte ne permet pas de lire des dossiers. Demandez ce droit à l’administrateur.
          </Trans>
        </Nothing>
      )}
    </>
  );
}

function Inbox() {
  const { t } = useLingui();
  const { notices } = useBoardWords();
  const [status, setStatus] = useState('');
  const [offset, setOffset] = useState(0);
  const inbox = useInbox(status === '' ? OPEN : [status as NoticeStatus], offset);
  if (inbox.isPending) return <Waiting />;
  if (inbox.isError) return <Fault error={inbox.error} retry={() => void inbox.refetch()} />;
  const rows = inbox.data.inbox;
  return (
    <Paper withBorder component="section" p="md">
      <div className={classes['filters']}>
        <NativeSelect
          label={t`État`}
          value={status}
          data={[
            { value: '', label: t`à traiter` },
            ...Object.entries(notices).map(([value, label]) => ({ value, label })),
          ]}
          onChange={({ currentTarget }) => {
            setStatus(currentTarget.value);
            setOffset(0);
          }}
        />
        <Release release={inbox.data.knowledgeReleases[0]} />
      </div>
      {rows.length === 0 ? (
        <Nothing title={t`Rien à traiter`}>
          <Trans>
            « oncoweave knowledge » met une version des connaissances en vigueur ; les patients que ses
            changements concernent apparaissent ici.
          </Trans>
        </Nothing>
      ) : (
        <ul className={classes['notices']}>
          {rows.map((notice) => (
            <NoticeRow key={`${notice.id} ${notice.status}`} notice={notice} />
          ))}
        </ul>
      )}
      <Group justify="flex-end">
        <Button
          variant="default"
          size="xs"
          disabled={offset === 0}
          onClick={() => setOffset(Math.max(0, offset - PAGE))}
        >
          <Trans>Précédents</Trans>
        </Button>
        <Button
          variant="default"
          size="xs"
          disabled={rows.length < PAGE}
          onClick={() => setOffset(offset + PAGE)}
        >
          <Trans>Suivants</Trans>
        </Button>
      </Group>
    </Paper>
  );
}

function Release({ release }: { release: { at: string; statements: number; changes: number } | undefined }) {
  const { code } = useLanguage();
  if (!release) return null;
  const [statements, changes] = [whole(release.statements, code), whole(release.changes, code)];
  return (
    <Text size="sm" c="dimmed" className={classes['told'] ?? ''}>
      <Trans>
        Connaissances du {instant(release.at, code)} : {statements} énoncés, {changes} changés
      </Trans>
    </Text>
  );
}
