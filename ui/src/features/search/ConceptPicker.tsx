import { useLingui } from '@lingui/react/macro';
import { Group, Select, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { whole } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { useRoleNames } from '@/shared/ui/useRoleNames';
import type { FeatureRole } from '@/generated/graphql';
import type { Question } from '@/shared/question';
import { useConceptChoices } from './useConceptChoices';

interface Props {
  role: FeatureRole;
  question: Question;
  onPick: (curie: string) => void;
}

/** Adds one concept to the question; each choice tells how many patients it would leave. */
export function ConceptPicker({ role, question, onPick }: Props) {
  const { t } = useLingui();
  const { code } = useLanguage();
  const names = useRoleNames();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [settled] = useDebouncedValue(typed, 200);
  const choices = useConceptChoices(question, role, settled, open);
  const counts = new Map(choices.map(({ curie, count }) => [curie, count]));
  return (
    <Select
      label={names[role]}
      placeholder={t`Choisir ou taper un nom, un code`}
      searchable
      value={null}
      searchValue={typed}
      onSearchChange={setTyped}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      data={choices.map(({ curie, label }) => ({ value: curie, label }))}
      filter={({ options }) => options}
      limit={60}
      maxDropdownHeight={320}
      nothingFoundMessage={t`Aucun patient ne porte ce terme`}
      comboboxProps={{ width: 380, position: 'bottom-start' }}
      renderOption={({ option }) => (
        <Group justify="space-between" wrap="nowrap" gap="sm" w="100%">
          <Text size="sm">
            {option.label}{' '}
            <Text span size="xs" c="dimmed">
              {option.value.split(':')[1]}
            </Text>
          </Text>
          <Text size="sm" c="dimmed">
            {whole(counts.get(option.value) ?? 0, code)}
          </Text>
        </Group>
      )}
      onChange={(curie) => {
        if (curie) onPick(curie);
        setTyped('');
      }}
    />
  );
}
