import { useLingui } from '@lingui/react/macro';
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ScanConceptsDocument } from '@/generated/graphql';
import { ask } from '@/shared/api/client';
import { usePurpose } from '@/shared/api/purpose';
import { useLanguage } from '@/shared/i18n/language';

interface Props {
  label: string;
  description?: string;
  disabled?: boolean;
  /** Whether the field is empty again after a choice. */
  clears?: boolean;
  onPick: (curie: string | undefined) => void;
}

/** Finds one concept by its name or code. */
export function ConceptSearch({ label, description, disabled = false, clears = false, onPick }: Props) {
  const { t } = useLingui();
  const [value, setValue] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const [settled] = useDebouncedValue(typed.trim(), 200);
  const found = useFound(settled);
  return (
    <Select
      label={label}
      description={description}
      placeholder={t`Taper un nom ou un code`}
      searchable
      disabled={disabled}
      value={value}
      searchValue={typed}
      onSearchChange={setTyped}
      data={found.map(({ curie, label: name, code }) => ({ value: curie, label: `${name} (${code})` }))}
      filter={({ options }) => options}
      nothingFoundMessage={settled.length < 2 ? t`Taper au moins deux lettres` : t`Aucun terme de ce nom`}
      onChange={(curie) => {
        onPick(curie ?? undefined);
        setValue(clears ? null : curie);
        if (clears) setTyped('');
      }}
    />
  );
}

function useFound(text: string) {
  const [purpose] = usePurpose();
  const language = useLanguage().schema;
  const { data } = useQuery({
    queryKey: ['scan-concepts', purpose, language, text],
    queryFn: ({ signal }) =>
      ask(ScanConceptsDocument, { text, language }, signal).then((answer) => answer.concepts),
    enabled: text.length >= 2,
    placeholderData: (previous) => previous,
  });
  return data ?? [];
}
