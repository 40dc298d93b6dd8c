import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, MultiSelect, Paper, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTherapyWords } from '@/shared/ui/useTherapyWords';
import { useMay } from '@/shared/api/session';
import { Fault } from '@/shared/ui/states';
import classes from './Sheet.module.css';
import { type Sheet, useDecide } from './useBoard';

/** Writes down what the board decided; earlier decisions stay. */
export function DecisionForm({ sheet }: { sheet: Sheet }) {
  const { t } = useLingui();
  const words = useTherapyWords();
  const may = useMay('CARE');
  const decide = useDecide();
  const [date, setDate] = useState(() => new Date().toISOString().slice(0, 10));
  const [decision, setDecision] = useState('');
  const [options, setOptions] = useState<string[]>([]);
  if (!may) return null;
  const known = [
    ...sheet.therapies.filter(({ onType }) => onType).map((one) => words.medicines(one)),
    ...sheet.trialMatches.map(({ arm }) => arm),
  ];
  const clear = () => {
    setDecision('');
    setOptions([]);
  };
  return (
    <Paper withBorder p="md" mt="md" className={classes['tools'] ?? ''}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          decide.mutate({ patient: sheet.id, date, decision, options }, { onSuccess: clear });
        }}
      >
        <Group align="flex-end">
          <TextInput
            type="date"
            label={t`Jour de la réunion`}
            value={date}
            onChange={({ currentTarget }) => setDate(currentTarget.value)}
          />
          <MultiSelect
            label={t`Options retenues`}
            flex={1}
            data={[...new Set(known)]}
            value={options}
            onChange={setOptions}
            maxValues={20}
          />
        </Group>
        <Textarea
          label={t`Décision`}
          autosize
          minRows={2}
          maxLength={4000}
          my="xs"
          value={decision}
          onChange={({ currentTarget }) => setDecision(currentTarget.value)}
        />
        <Button
          type="submit"
          size="xs"
          disabled={decision.trim() === '' || date === ''}
          loading={decide.isPending}
        >
          <Trans>Consigner la décision</Trans>
        </Button>
      </form>
      {decide.isError && <Fault error={decide.error} />}
    </Paper>
  );
}
