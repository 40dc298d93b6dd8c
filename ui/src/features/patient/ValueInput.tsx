import { useLingui } from '@lingui/react/macro';
import { Select, TextInput } from '@mantine/core';
import { useWords } from '@/shared/ui/useWords';
import type { FactProperty } from '@/generated/graphql';
import { CHOICES, codesOf, type Form, formOf, isWritten } from './correctable';
import { useCodeName } from './useCorrections';
import { useCorrectionWords } from './useCorrectionWords';

interface Props {
  property: FactProperty;
  value: string;
  today: string;
  disabled: boolean;
  onChange: (value: string) => void;
}

/** The new value, in the form of its property; a code of ICD-O is named as soon as it is whole. */
export function ValueInput({ property, value, today, disabled, onChange }: Props) {
  const { t } = useLingui();
  const { events } = useWords();
  const words = useCorrectionWords();
  const name = useCodeName(codesOf(property, value)[0]);
  const form = formOf(property);
  const label = t`Nouvelle valeur`;
  if (form === 'choice') {
    const choices = CHOICES[property] ?? Object.keys(events);
    return (
      <Select
        label={label}
        data={choices.map((choice) => ({ value: choice, label: words.value(property, choice) }))}
        value={value === '' ? null : value}
        disabled={disabled}
        allowDeselect={false}
        onChange={(chosen) => onChange(chosen ?? '')}
      />
    );
  }
  const hints: Partial<Record<Form, string>> = {
    date: t`AAAA, AAAA-MM ou AAAA-MM-JJ, au plus tard aujourd’hui`,
    topography: t`comme C50.4`,
    topographies: t`comme C22.0 C34.1`,
    morphology: t`comme 8500/3`,
    count: t`un nombre entier`,
    number: t`un nombre`,
  };
  const wrong = value !== '' && !isWritten(property, value, today);
  const unknown = name.data === null;
  return (
    <TextInput
      label={label}
      description={name.data ?? hints[form]}
      value={value}
      maxLength={200}
      disabled={disabled}
      error={wrong ? t`Cette forme n’est pas comprise.` : unknown && t`La CIM-O n’a pas ce code.`}
      inputWrapperOrder={['label', 'description', 'input', 'error']}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
