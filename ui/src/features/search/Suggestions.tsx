import { Trans, useLingui } from '@lingui/react/macro';
import { Group, Paper, Text } from '@mantine/core';
import { significant } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { Told } from '@/shared/ui/Told';
import { useRoleNames } from '@/shared/ui/useRoleNames';
import { withTerm } from '@/shared/question';
import classes from './SearchPage.module.css';
import type { Search, Suggested } from './useSearch';

/** Terms that would narrow the question, the most telling first. */
export function Suggestions({ search }: { search: Search }) {
  const { suggestions, question, setQuestion } = search;
  if (!suggestions.data || suggestions.data.length === 0) return null;
  const add = ({ concept, role }: Suggested) =>
    setQuestion(withTerm(question, { curie: concept.curie, role }));
  return (
    <Paper withBorder p="md" component="section">
      <Text size="sm" fw={600} mb={8}>
        <Trans>Préciser avec un terme fréquent dans ce groupe</Trans>
      </Text>
      <Group gap={6}>
        {suggestions.data.map((suggested) => (
          <Chip
            key={`${suggested.role} ${suggested.concept.curie}`}
            suggested={suggested}
            onAdd={() => add(suggested)}
          />
        ))}
      </Group>
    </Paper>
  );
}

function Chip({ suggested, onAdd }: { suggested: Suggested; onAdd: () => void }) {
  const { t } = useLingui();
  const { code } = useLanguage();
  const names = useRoleNames();
  const lift = significant(suggested.lift, code);
  return (
    <button
      type="button"
      className={classes['suggestion']}
      onClick={onAdd}
      title={t`${names[suggested.role]} ; ${lift} fois plus fréquent ici que chez l’ensemble des patients`}
    >
      {suggested.concept.label}
      <small>
        <Told count={suggested.count} />
      </small>
    </button>
  );
}
