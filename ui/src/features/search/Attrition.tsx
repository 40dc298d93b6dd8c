import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Loader, Paper } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useConceptLabel } from '@/shared/api/useConceptLabel';
import { Fault, Waiting } from '@/shared/ui/states';
import { Told } from '@/shared/ui/Told';
import { type Step, stepsOf, type Term } from '@/shared/question';
import classes from './SearchPage.module.css';
import type { Search } from './useSearch';

/** How many patients, and how each criterion brought the number down. */
export function Attrition({ search }: { search: Search }) {
  const { cohort, question } = search;
  if (cohort.isPending) return <Waiting />;
  if (cohort.isError) return <Fault error={cohort.error} retry={() => void cohort.refetch()} />;
  const { count, attrition } = cohort.data;
  const steps = stepsOf(question);
  return (
    <Paper withBorder p="md" component="section">
      <div className={classes['count']} role="status" aria-live="polite" data-testid="count">
        <Told count={count} />{' '}
        <span style={{ fontSize: '1rem', fontWeight: 500 }}>
          <Plural value={count.value ?? 0} one="patient" other="patients" />
        </span>{' '}
        {cohort.isFetching && <Loader size="xs" />}
      </div>
      <ol className={classes['steps']}>
        {attrition.map(({ criterion, left }) => (
          <li key={criterion} className={classes['step']}>
            <StepName step={steps[criterion]} text={question.text} />
            <strong>
              <Told count={left} />
            </strong>
          </li>
        ))}
      </ol>
      <Link to="/oncoprint" search={question}>
        <Trans>OncoPrint de ces patients</Trans>
      </Link>
    </Paper>
  );
}

function StepName({ step, text }: { step: Step | undefined; text: string | undefined }) {
  if (!step) return <span>« {text} »</span>;
  switch (step.kind) {
    case 'sex':
      return step.sex === 'FEMALE' ? <Trans>Femmes</Trans> : <Trans>Hommes</Trans>;
    case 'age':
      return <AgeName from={step.from} to={step.to} />;
    case 'term':
      return <TermName term={step.term} />;
  }
}

function AgeName({ from, to }: { from: number | undefined; to: number | undefined }) {
  if (from === undefined) return <Trans>jusqu’à {to} ans</Trans>;
  if (to === undefined) return <Trans>{from} ans et plus</Trans>;
  return (
    <Trans>
      de {from} à {to} ans
    </Trans>
  );
}

function TermName({ term }: { term: Term }) {
  const { t } = useLingui();
  const label = useConceptLabel(term.curie);
  return <span>{term.not ? t`sans ${label}` : label}</span>;
}
