import { useLingui } from '@lingui/react/macro';
import { Group, Pill } from '@mantine/core';
import { useConceptLabel } from '@/shared/api/useConceptLabel';
import { ConceptSearch } from './ConceptSearch';
import { MOST_CONFOUNDERS } from './form';

interface Props {
  chosen: string[];
  onChange: (next: string[]) => void;
}

/** What else patients are made alike by, besides age, sex and period. */
export function Confounders({ chosen, onChange }: Props) {
  const { t } = useLingui();
  return (
    <div>
      <ConceptSearch
        label={t`À tenir compte aussi de`}
        description={t`Âge, sexe, période et temps depuis la première tumeur le sont toujours.`}
        disabled={chosen.length >= MOST_CONFOUNDERS}
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
