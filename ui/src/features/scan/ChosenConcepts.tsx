import { useLingui } from '@lingui/react/macro';
import { Group, Pill } from '@mantine/core';
import { useConceptLabel } from '@/shared/api/useConceptLabel';
import { ConceptSearch } from './ConceptSearch';

interface Props {
  label: string;
  description: string;
  most: number;
  chosen: string[];
  onChange: (next: string[]) => void;
}

/** Concepts found one by one and kept as a list. */
export function ChosenConcepts({ label, description, most, chosen, onChange }: Props) {
  return (
    <div>
      <ConceptSearch
        label={label}
        description={description}
        disabled={chosen.length >= most}
        clears
        onPick={(curie) => curie && onChange([...new Set([...chosen, curie])])}
      />
      <Group gap={6} mt={6}>
        {chosen.map((curie) => (
          <Chosen
            key={curie}
            curie={curie}
            onRemove={() => onChange(chosen.filter((one) => one !== curie))}
          />
        ))}
      </Group>
    </div>
  );
}

function Chosen({ curie, onRemove }: { curie: string; onRemove: () => void }) {
  const { t } = useLingui();
  const label = useConceptLabel(curie);
  return (
    <Pill withRemoveButton onRemove={onRemove} removeButtonProps={{ 'aria-label': t`Retirer ${label}` }}>
      {label}
    </Pill>
  );
}
