import { Trans } from '@lingui/react/macro';
import { Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { CounterExample } from '@/generated/graphql';
import { Told } from '@/shared/ui/Told';
import type { Line } from './lines';
import { People } from './People';
import classes from './ScanPage.module.css';
import { type Explanation, useCounterExamples } from './useExplanation';

/** Who speaks against a link: exposed without the outcome, cases without the exposure; read when opened. */
export function CounterExamples({ line, explanation }: { line: Line; explanation: Explanation }) {
  return (
    <section data-testid="counter-examples">
      <Title order={3} size="sm" mt="md" mb={4}>
        <Trans>Contre-exemples</Trans>
      </Title>
      <Text size="sm" c="dimmed">
        <Trans>Ceux qui ne suivent pas le lien, les plus longtemps suivis d’abord.</Trans>
      </Text>
      <Some line={line} kind="EXPOSED_WITHOUT_OUTCOME">
        <Told count={explanation.exposedWithoutOutcome} /> <Trans>exposés sans l’issue</Trans>
      </Some>
      <Some line={line} kind="CASES_NOT_EXPOSED">
        <Told count={explanation.casesNotExposed} /> <Trans>cas sans l’exposition</Trans>
      </Some>
    </section>
  );
}

interface SomeProps {
  line: Line;
  kind: CounterExample;
  children: React.ReactNode;
}

function Some({ line, kind, children }: SomeProps) {
  const [open, setOpen] = useState(false);
  const patients = useCounterExamples(line, kind, open);
  return (
    <details className={classes['details']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{children}</summary>
      <People patients={patients} />
    </details>
  );
}
