import { Trans, useLingui } from '@lingui/react/macro';
import { Chip, Group, NativeSelect, Pill, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { OutcomeKind } from '@/generated/graphql';
import { useConceptLabel } from '@/shared/api/useConceptLabel';
import { ConceptSearch } from './ConceptSearch';
import { type Asked, isSame, MOST_OUTCOMES, NAMED_OUTCOMES, PLAIN_OUTCOMES, withPlain } from './form';
import { useScanWords } from './useScanWords';

interface Props {
  chosen: Asked[];
  onChange: (next: Asked[]) => void;
}

/** As many outcomes as wanted: some by a word, some at a site, any term of the records. */
export function Outcomes({ chosen, onChange }: Props) {
  const { t } = useLingui();
  const { outcomes } = useScanWords();
  const plain = chosen.filter(({ concept }) => concept === undefined).map(({ kind }) => kind);
  return (
    <Stack gap={6}>
      <Text size="sm" fw={500} id="outcomes">
        <Trans>Issues</Trans>
      </Text>
      <Chip.Group multiple value={plain} onChange={(kinds) => onChange(withPlain(chosen, kinds))}>
        <Group gap={6} role="group" aria-labelledby="outcomes">
          {PLAIN_OUTCOMES.map((kind) => (
            <Chip key={kind} value={kind} size="xs" radius="sm">
              {outcomes[kind]}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <NamedOutcomes
        label={t`Autre issue`}
        chosen={chosen.filter(({ concept }) => concept !== undefined)}
        onAdd={(added) => onChange([...chosen.filter((one) => !isSame(one, added)), added])}
        onRemove={(gone) => onChange(chosen.filter((one) => !isSame(one, gone)))}
      />
    </Stack>
  );
}

interface NamedProps {
  label: string;
  chosen: Asked[];
  onAdd: (outcome: Asked) => void;
  onRemove: (outcome: Asked) => void;
}

/** Outcomes at a site, in the group of one, or any term: added one by one. */
export function NamedOutcomes({ label, chosen, onAdd, onRemove }: NamedProps) {
  const { t } = useLingui();
  const { outcomes } = useScanWords();
  const [kind, setKind] = useState<OutcomeKind>(NAMED_OUTCOMES[0]);
  return (
    <div>
      <NativeSelect
        label={label}
        value={kind}
        data={NAMED_OUTCOMES.map((value) => ({ value, label: outcomes[value] }))}
        onChange={(event) => setKind(event.currentTarget.value as OutcomeKind)}
      />
      <ConceptSearch
        key={kind}
        label={kind === 'CONCEPT' ? t`Terme` : t`Siège du second cancer`}
        disabled={chosen.length >= MOST_OUTCOMES}
        clears
        onPick={(concept) => concept && onAdd({ kind, concept })}
      />
      <Group gap={6} mt={6}>
        {chosen.map((outcome) => (
          <Chosen
            key={`${outcome.kind} ${outcome.concept ?? ''}`}
            outcome={outcome}
            onRemove={() => onRemove(outcome)}
          />
        ))}
      </Group>
    </div>
  );
}

function Chosen({ outcome, onRemove }: { outcome: Asked; onRemove: () => void }) {
  const { t } = useLingui();
  const words = useScanWords();
  const label = useConceptLabel(outcome.concept ?? '');
  const name = words.outcome({ kind: outcome.kind, concept: { curie: outcome.concept ?? '', label } });
  return (
    <Pill withRemoveButton onRemove={onRemove} removeButtonProps={{ 'aria-label': t`Retirer ${name}` }}>
      {name}
    </Pill>
  );
}
