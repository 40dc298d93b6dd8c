import { Trans, useLingui } from '@lingui/react/macro';
import { Badge } from '@mantine/core';
import type { AgentEvidence, KnowledgeVerdict } from '@/generated/graphql';
import { useConceptLabel } from '@/shared/api/useConceptLabel';
import { Heading } from './Heading';
import classes from './ScanPage.module.css';
import type { Explanation } from './useExplanation';

interface Props {
  knowledge: Explanation['knowledge'] | undefined;
  /** Whether the outcome is a cancer at any site. */
  anywhere: boolean;
}

/** Whether the evaluations of agents know what was found. */
export function Known({ knowledge, anywhere }: Props) {
  const { t } = useLingui();
  if (!knowledge) return null;
  const verdicts: Record<KnowledgeVerdict, string> = {
    KNOWN: t`Connu`,
    PLAUSIBLE: t`Plausible`,
    NEW: t`Nouveau`,
  };
  return (
    <section id="part-known" tabIndex={-1}>
      <Heading>
        <Trans>Ce que l’on sait déjà</Trans>
      </Heading>
      <p className={classes['sums']}>
        <Badge variant={knowledge.verdict === 'NEW' ? 'filled' : 'outline'}>
          {verdicts[knowledge.verdict]}
        </Badge>{' '}
        {knowledge.reasons.length === 0 && (
          <Trans>Les évaluations du CIRC livrées ne nomment aucun agent pour ce facteur.</Trans>
        )}
      </p>
      <ul className={classes['ways']}>
        {knowledge.reasons.map((reason) => (
          <Reason key={reason.agent} anywhere={anywhere} {...reason} />
        ))}
      </ul>
    </section>
  );
}

interface ReasonProps {
  anywhere: boolean;
  agent: string;
  group: string;
  evidence: AgentEvidence;
  source?: string | null;
}

function Reason({ anywhere, agent, group, evidence, source }: ReasonProps) {
  const { t } = useLingui();
  const name = useConceptLabel(agent);
  const words: Record<AgentEvidence, string> = {
    SUFFICIENT: anywhere ? t`preuve suffisante pour un siège au moins` : t`preuve suffisante pour ce siège`,
    LIMITED: anywhere ? t`preuve limitée pour un siège au moins` : t`preuve limitée pour ce siège`,
    OTHER_SITES: t`cancérogène pour d’autres sièges ou chez l’animal`,
  };
  return (
    <li>
      <span>
        {name} <Trans>(CIRC groupe {group})</Trans>
      </span>
      <span>
        {words[evidence]}
        {source && <small> · {source}</small>}
      </span>
    </li>
  );
}
