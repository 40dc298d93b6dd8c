import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Button, Group, Text, Title } from '@mantine/core';
import { CorrectButton } from './CorrectButton';
import type { Item } from './items';
import classes from './Timeline.module.css';
import { useItemWords } from './useItemWords';
import type { TimelineState } from './useTimeline';

interface Props {
  line: TimelineState;
  pointed: Item | undefined;
  /** The mark that was opened last; it can be corrected from here. */
  chosen: Item | undefined;
}

/** The buttons that zoom and move, and in words what the pointer is on. */
export function TimelineTools({ line, pointed, chosen }: Props) {
  const { t } = useLingui();
  const words = useItemWords();
  const tool = { variant: 'default', size: 'sm' } as const;
  return (
    <Group className={classes['tools'] ?? ''} gap="sm" wrap="nowrap">
      <Title order={2}>
        <Trans>Frise</Trans>
      </Title>
      <Text size="sm" c="dimmed" className={classes['pointed'] ?? ''} aria-hidden="true">
        {pointed ? words(pointed) : <Trans>Chaque marque ouvre sa source.</Trans>}
      </Text>
      <Group gap={6} wrap="nowrap">
        {chosen?.fact && <CorrectButton key={chosen.key} fact={chosen.fact} what={chosen.label} />}
        <ActionIcon {...tool} aria-label={t`Plus tôt`} onClick={() => line.move(-0.4)}>
          ‹
        </ActionIcon>
        <ActionIcon {...tool} aria-label={t`Plus tard`} onClick={() => line.move(0.4)}>
          ›
        </ActionIcon>
        <ActionIcon {...tool} aria-label={t`Zoomer`} onClick={() => line.zoom(0.5)}>
          +
        </ActionIcon>
        <ActionIcon {...tool} aria-label={t`Dézoomer`} onClick={() => line.zoom(2)}>
          −
        </ActionIcon>
        <Button
          variant={line.isDisease ? 'light' : 'default'}
          size="compact-sm"
          aria-pressed={line.isDisease}
          onClick={line.disease}
        >
          <Trans>Maladie</Trans>
        </Button>
        <Button variant="default" size="compact-sm" onClick={line.whole}>
          <Trans>Toute la vie</Trans>
        </Button>
      </Group>
    </Group>
  );
}
