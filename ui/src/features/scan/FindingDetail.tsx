import { Trans, useLingui } from '@lingui/react/macro';
import { Paper, Text, Title } from '@mantine/core';
import { instant, significant } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { AskedWords } from './AskedWords';
import { Calibrated } from './Calibrated';
import { Heading } from './Heading';
import { InWords } from './InWords';
import { Repetition } from './Repetition';
import { ReviewForm } from './ReviewForm';
import classes from './ScanPage.module.css';
import { useFeatureName } from './useFeatureName';
import { useFindingWords } from './useFindingWords';
import type { Kept } from './useFindings';
import { useScanWords } from './useScanWords';
import { Warnings } from './Warnings';

/** One finding with its latest numbers, what changed since it was kept, and what people say. */
export function FindingDetail({ finding }: { finding: Kept }) {
  const { t } = useLingui();
  const words = useScanWords();
  const { code } = useLanguage();
  const featureName = useFeatureName();
  const years = significant(finding.lagYears, code);
  const latest = finding.runs[0];
  return (
    <Paper
      withBorder
      p="md"
      component="section"
      aria-label={t`Résultat gardé`}
      className={classes['pane'] ?? ''}
    >
      <Title order={2}>{featureName(finding.feature.label, finding.definition)}</Title>
      <Text size="sm" c="dimmed" mb="sm">
        {finding.feature.curie} · {words.outcome(finding.outcome)} · <Trans>décalage {years} an(s)</Trans>
      </Text>
      {latest?.line ? (
        <>
          <InWords line={latest.line} pieces={latest.line.summary} />
          <Repetition line={latest.line} />
          <Calibrated line={latest.line} />
          <Warnings line={latest.line} />
        </>
      ) : (
        <Text size="sm">
          <Trans>Aucun nombre à montrer : non testé, ou trop petit pour votre droit d’accès.</Trans>
        </Text>
      )}
      <Changes finding={finding} />
      <Heading>
        <Trans>La question posée</Trans>
      </Heading>
      <AskedWords asked={finding.asked} />
      {latest && (
        <Text size="xs" c="dimmed" mt="xs">
          <Trans>
            Données {latest.dataVersion}, programme {latest.codeVersion}, calculé le{' '}
            {instant(latest.at, code)}.
          </Trans>
        </Text>
      )}
      <Said finding={finding} />
      <ReviewForm finding={finding} />
    </Paper>
  );
}

function Changes({ finding: { changes, runs } }: { finding: Kept }) {
  const words = useFindingWords();
  if (runs.length < 2) return null;
  return (
    <section>
      <Title order={3} size="sm" mt="md" mb={4}>
        <Trans>Depuis qu’il est gardé</Trans>
      </Title>
      {changes.length === 0 ? (
        <Text size="sm">
          <Trans>Les données ont changé, le résultat non.</Trans>
        </Text>
      ) : (
        <ul className={classes['people']}>
          {changes.map((change) => (
            <li key={change}>{words.changes[change]}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Said({ finding: { comments } }: { finding: Kept }) {
  const { statuses } = useFindingWords();
  const { code } = useLanguage();
  return (
    <section>
      <Title order={3} size="sm" mt="md" mb={4}>
        <Trans>Commentaires</Trans>
      </Title>
      {comments.length === 0 && (
        <Text size="sm" c="dimmed">
          <Trans>Aucun encore.</Trans>
        </Text>
      )}
      <ul className={classes['people']}>
        {comments.map(({ at, author, status, text }) => (
          <li key={at}>
            {text}
            <small>
              {author} · {statuses[status]} · {instant(at, code)}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
