import { useLingui } from '@lingui/react/macro';
import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import type { Question } from '@/shared/question';

/** Words of the reports; asked a moment after the last key, so that the count follows without a storm. */
export function WordsInput({
  question,
  onChange,
}: {
  question: Question;
  onChange: (next: Question) => void;
}) {
  const { t } = useLingui();
  const asked = question.text ?? '';
  const [typed, setTyped] = useState(asked);
  const [seen, setSeen] = useState(asked);
  if (asked !== seen) {
    setSeen(asked);
    setTyped(asked);
  }
  const send = useDebouncedCallback((value: string) => {
    const { text, ...rest } = question;
    onChange(value.trim() === '' ? rest : { ...rest, text: value.trim() });
  }, 300);
  return (
    <TextInput
      type="search"
      label={t`Mots des comptes rendus`}
      placeholder={t`ex. carcinome canalaire`}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        send(event.currentTarget.value);
      }}
    />
  );
}
