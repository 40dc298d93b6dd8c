import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, Group, Modal, Select, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { FactProperty } from '@/generated/graphql';
import { Fault } from '@/shared/ui/states';
import { type Correctable, isWritten, mayBeUnknown, PROPERTIES } from './correctable';
import { useCorrect } from './useCorrections';
import { useCorrectionWords } from './useCorrectionWords';
import { ValueInput } from './ValueInput';

interface Props {
  fact: Correctable;
  what: string;
  onClose: () => void;
}

const WRONG = 'WRONG';

/** Says what of a fact is otherwise, or that the fact is wrong, and why. */
export default function CorrectionDialog({ fact, what, onClose }: Props) {
  const { t } = useLingui();
  const words = useCorrectionWords();
  const correct = useCorrect();
  const [chosen, setChosen] = useState<FactProperty | typeof WRONG>(PROPERTIES[fact.kind][0] ?? WRONG);
  const [value, setValue] = useState('');
  const [unknown, setUnknown] = useState(false);
  const [reason, setReason] = useState('');
  const today = new Date().toISOString().slice(0, 10);
  const property = chosen === WRONG ? undefined : chosen;
  const ready = reason.trim() !== '' && (!property || unknown || isWritten(property, value, today));
  const input = property
    ? { fact: fact.key, property, value: unknown ? null : value.trim(), reason }
    : { fact: fact.key, wrong: true, reason };
  const choose = (next: string | null) => {
    setChosen((next ?? WRONG) as FactProperty | typeof WRONG);
    setValue('');
    setUnknown(false);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t`Corriger « ${what} »`}
      closeButtonProps={{ 'aria-label': t`Fermer` }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          correct.mutate(input, { onSuccess: onClose });
        }}
      >
        <Stack gap="sm">
          <Select
            label={t`Ce qui est faux`}
            data={[
              ...PROPERTIES[fact.kind].map((one) => ({ value: one, label: words.properties[one] })),
              { value: WRONG, label: t`tout le fait : il est à retirer` },
            ]}
            value={chosen}
            allowDeselect={false}
            onChange={choose}
          />
          {property && (
            <>
              <Text size="sm">
                <Trans>Aujourd’hui : {words.value(property, fact.values[property])}</Trans>
              </Text>
              <ValueInput
                key={property}
                property={property}
                value={value}
                today={today}
                disabled={unknown}
                onChange={setValue}
              />
              {mayBeUnknown(property) && (
                <Checkbox
                  label={t`La valeur n’est pas connue`}
                  checked={unknown}
                  onChange={({ currentTarget }) => setUnknown(currentTarget.checked)}
                />
              )}
            </>
          )}
          <Textarea
            label={t`Raison`}
            required
            autosize
            minRows={2}
            maxLength={2000}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
          <Text size="xs" c="dimmed">
            <Trans>
              La correction l’emporte sur toutes les sources, est signée, et peut être annulée à tout moment.
            </Trans>
          </Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              <Trans>Abandonner</Trans>
            </Button>
            <Button type="submit" disabled={!ready} loading={correct.isPending}>
              <Trans>Corriger</Trans>
            </Button>
          </Group>
          {correct.isError && <Fault error={correct.error} />}
        </Stack>
      </form>
    </Modal>
  );
}
