import { Trans } from '@lingui/react/macro';
import { Chip, Group, Text } from '@mantine/core';
import type { ScanStratum } from '@/generated/graphql';
import { STRATA } from './form';
import { useScanWords } from './useScanWords';

interface Props {
  chosen: ScanStratum[];
  onChange: (next: ScanStratum[]) => void;
}

/** Within which groups exposed and unexposed time is compared. */
export function StrataChips({ chosen, onChange }: Props) {
  const { strata } = useScanWords();
  return (
    <div>
      <Text size="sm" fw={500} id="strata">
        <Trans>Comparer à égalité de</Trans>
      </Text>
      <Text size="xs" c="dimmed" mb={4}>
        <Trans>Le temps depuis la première tumeur l’est toujours.</Trans>
      </Text>
      <Chip.Group
        multiple
        value={chosen}
        onChange={(next) => onChange(STRATA.filter((one) => next.includes(one)))}
      >
        <Group gap={6} role="group" aria-labelledby="strata">
          {STRATA.map((stratum) => (
            <Chip key={stratum} value={stratum} size="xs" radius="sm">
              {strata[stratum]}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </div>
  );
}
