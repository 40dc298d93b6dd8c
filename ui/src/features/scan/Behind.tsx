import { Trans } from '@lingui/react/macro';
import { Title } from '@mantine/core';
import { useConceptLabel } from '@/shared/api/useConceptLabel';
import { Fault, Waiting } from '@/shared/ui/states';
import { Told } from '@/shared/ui/Told';
import { useKindNames } from '@/shared/ui/useKindNames';
import { CounterExamples } from './CounterExamples';
import { Known } from './Known';
import type { Line } from './lines';
import { type Way, waysOf } from './paths';
import { People } from './People';
import classes from './ScanPage.module.css';
import { type Explanation, useExplanation } from './useExplanation';

/** The ways through the graph behind a line, and the patients who took them. */
export function Behind({ line }: { line: Line }) {
  const { explanation, patients, mayRead } = useExplanation(line);
  if (explanation.isPending) return <Waiting />;
  if (explanation.isError)
    return <Fault error={explanation.error} retry={() => void explanation.refetch()} />;
  return (
    <>
      <Known knowledge={explanation.data.knowledge} anywhere={!line.outcome.concept} />
      <Ways explanation={explanation.data} />
      {mayRead && (
        <section>
          <Title order={3} size="sm" mt="md" mb={4}>
            <Trans>Exposés qui ont eu l’issue</Trans>
          </Title>
          <People patients={patients} />
        </section>
      )}
      {mayRead && <CounterExamples line={line} explanation={explanation.data} />}
    </>
  );
}

function Ways({ explanation }: { explanation: Explanation }) {
  const { exposed, cases, exposedCases, path } = explanation;
  return (
    <section>
      <Title order={3} size="sm" mt="md" mb={4}>
        <Trans>Dans le graphe</Trans>
      </Title>
      <p className={classes['sums']}>
        <Trans>
          <Told count={exposed} /> porteurs du facteur, <Told count={cases} /> avec l’issue,{' '}
          <Told count={exposedCases} /> avec les deux, à tout moment.
        </Trans>
      </p>
      <ul className={classes['ways']}>
        {waysOf(path).map((way) => (
          <li key={`${way.nodes.join(' ')} ${way.relationships.join(' ')}`}>
            <WayWords way={way} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function WayWords({ way }: { way: Way }) {
  return (
    <>
      <span>
        {way.nodes.map((node, index) => (
          // A concept may stand twice on a way: its place is its name.
          <span key={`${index} ${node}`} title={way.relationships[index - 1]}>
            {index > 0 && <span aria-hidden="true"> › </span>}
            {node.includes(':') ? <ConceptName curie={node} /> : <KindName kind={node} />}
          </span>
        ))}
      </span>
      <strong>
        <Told count={way.patients} />
      </strong>
    </>
  );
}

function ConceptName({ curie }: { curie: string }) {
  return <>{useConceptLabel(curie)}</>;
}

function KindName({ kind }: { kind: string }) {
  return <>{useKindNames()(kind)}</>;
}
