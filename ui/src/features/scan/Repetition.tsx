import { Trans } from '@lingui/react/macro';
import { Title } from '@mantine/core';
import type { Line } from './lines';
import { PartRow } from './PartRow';
import classes from './ScanPage.module.css';

/** Whether the half of the patients that was set apart, and both periods, say the same. */
export function Repetition({ line: { replication } }: { line: Pick<Line, 'replication'> }) {
  if (!replication) return null;
  const { lookedAt, heldOut, earlier, later, repeated, steady } = replication;
  return (
    <section id="part-repetition" tabIndex={-1}>
      <Title order={3} size="sm" mt="md" mb={4}>
        <Trans>Répétition</Trans>
      </Title>
      <p className={classes['sums']}>
        {repeated ? (
          <Trans>
            La moitié des patients mise de côté avant l’exploration montre à elle seule le même effet.
          </Trans>
        ) : (
          <Trans>
            La moitié des patients mise de côté avant l’exploration ne montre pas cet effet : rien n’est
            découvert.
          </Trans>
        )}{' '}
        {!steady && <Trans>L’effet change de sens d’une période à l’autre.</Trans>}
      </p>
      <ul className={classes['ways']}>
        <PartRow name={<Trans>Moitié regardée</Trans>} part={lookedAt} />
        <PartRow name={<Trans>Moitié mise de côté</Trans>} part={heldOut} />
        <PartRow name={<Trans>Premiers cancers les plus anciens</Trans>} part={earlier} />
        <PartRow name={<Trans>Premiers cancers les plus récents</Trans>} part={later} />
      </ul>
    </section>
  );
}
