import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, NumberInput, Paper, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { ConceptPicker } from './ConceptPicker';
import { isEmpty, type Question, withTerm } from '@/shared/question';
import { TermChips } from './TermChips';
import { WordsInput } from './WordsInput';

interface Props {
  question: Question;
  onChange: (next: Question) => void;
}

const PICKED = ['TUMOUR_SITE', 'MEDICINE', 'CONDITION', 'EXPOSURE'] as const;

export function CriteriaPanel({ question, onChange }: Props) {
  const { t } = useLingui();
  return (
    <Paper withBorder p="md" component="section" aria-label={t`Critères`}>
      <Stack gap="md">
        <Group justify="space-between">
          <Title order={2}>
            <Trans>Critères</Trans>
          </Title>
          <Button
            size="compact-xs"
            variant="subtle"
            disabled={isEmpty(question)}
            onClick={() => onChange({})}
          >
            <Trans>Tout effacer</Trans>
          </Button>
        </Group>
        <WordsInput question={question} onChange={onChange} />
        <div>
          <Text size="sm" fw={500} mb={4}>
            <Trans>Sexe</Trans>
          </Text>
          <SegmentedControl
            fullWidth
            size="xs"
            aria-label={t`Sexe`}
            value={question.sex ?? 'ANY'}
            onChange={(value) => onChange(withSex(question, value))}
            data={[
              { value: 'ANY', label: t`Tous` },
              { value: 'FEMALE', label: t`Femmes` },
              { value: 'MALE', label: t`Hommes` },
            ]}
          />
        </div>
        <Ages question={question} onChange={onChange} />
        {PICKED.map((role) => (
          <ConceptPicker
            key={role}
            role={role}
            question={question}
            onPick={(curie) => onChange(withTerm(question, { curie, role }))}
          />
        ))}
        <TermChips question={question} onChange={onChange} />
      </Stack>
    </Paper>
  );
}

function Ages({ question, onChange }: Props) {
  const { t } = useLingui();
  const set = (end: 'from' | 'to') => (value: string | number) => onChange(withAge(question, end, value));
  const shared = { size: 'sm', min: 0, max: 130, allowDecimal: false, clampBehavior: 'strict' } as const;
  return (
    <Group grow wrap="nowrap" gap="xs" align="flex-end">
      <NumberInput {...shared} label={t`Âge de`} value={question.from ?? ''} onChange={set('from')} />
      <NumberInput {...shared} label={t`à (ans)`} value={question.to ?? ''} onChange={set('to')} />
    </Group>
  );
}

function withSex(question: Question, value: string): Question {
  const { sex, ...rest } = question;
  return value === 'FEMALE' || value === 'MALE' ? { ...rest, sex: value } : rest;
}

function withAge(question: Question, end: 'from' | 'to', value: string | number): Question {
  const { [end]: before, ...rest } = question;
  return typeof value === 'number' ? { ...rest, [end]: value } : rest;
}
