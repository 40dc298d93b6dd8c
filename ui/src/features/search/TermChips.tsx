import { Trans, useLingui } from '@lingui/react/macro';
import { Button, CloseButton, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useConceptLabel } from '@/shared/api/useConceptLabel';
import { useRoleNames } from '@/shared/ui/useRoleNames';
import { type Question, type Term, withoutTerm } from '@/shared/question';
import classes from './SearchPage.module.css';

interface Props {
  question: Question;
  onChange: (next: Question) => void;
}

/** The concepts asked for; each can be turned into "without" or taken away. */
export function TermChips({ question, onChange }: Props) {
  const terms = question.terms ?? [];
  if (terms.length === 0) return null;
  const flip = (term: Term) =>
    terms.map((one) => {
      if (one !== term) return one;
      const { not, ...rest } = one;
      return not ? rest : { ...rest, not: true };
    });
  return (
    <Stack gap={6} component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
      {terms.map((term) => (
        <Chip
          key={`${term.role} ${term.curie}`}
          term={term}
          onFlip={() => onChange({ ...question, terms: flip(term) })}
          onRemove={() => onChange(withoutTerm(question, term))}
        />
      ))}
    </Stack>
  );
}

function Chip({ term, onFlip, onRemove }: { term: Term; onFlip: () => void; onRemove: () => void }) {
  const { t } = useLingui();
  const label = useConceptLabel(term.curie);
  const names = useRoleNames();
  return (
    <Group component="li" gap={6} wrap="nowrap" align="center">
      <Button
        size="compact-xs"
        variant={term.not ? 'filled' : 'light'}
        color={term.not ? 'red' : 'petrol'}
        onClick={onFlip}
        aria-label={term.not ? t`Sans ${label} ; demander avec` : t`Avec ${label} ; demander sans`}
        style={{ flex: 'none' }}
      >
        {term.not ? <Trans>sans</Trans> : <Trans>avec</Trans>}
      </Button>
      <div style={{ flex: 1, minWidth: 0 }}>
        <Text size="sm">
          <Link to="/concepts" search={{ concept: term.curie }} className={classes['term'] ?? ''}>
            {label}
          </Link>
        </Text>
        <Text size="xs" c="dimmed">
          {term.role && names[term.role]}
        </Text>
      </div>
      <CloseButton size="sm" aria-label={t`Retirer ${label}`} onClick={onRemove} />
    </Group>
  );
}
