import { Trans } from '@lingui/react/macro';
import { Title } from '@mantine/core';
import type { FlagMeasure, ResultFlag } from '@/generated/graphql';
import { significant } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { ratioOf } from './interval';
import type { Line } from './lines';
import classes from './ScanPage.module.css';
import { useFeatureName } from './useFeatureName';
import { useFlagWords, useMeasureWords } from './useFlagWords';

/** What may mislead in a line: each flag with its reason, and what was measured. */
export function Warnings({ line }: { line: Line }) {
  const flags = useFlagWords();
  const featureName = useFeatureName();
  if (line.flags.length === 0) return null;
  return (
    <section id="part-warnings" tabIndex={-1}>
      <Title order={3} size="sm" mt="md" mb={4}>
        <Trans>Ce qui peut tromper</Trans>
      </Title>
      <dl className={classes['warnings']}>
        {line.flags.map((flag) => (
          <div key={flag}>
            <dt>
              {flags[flag].name}
              {(flag === 'PROXY' || flag === 'DUPLICATE') &&
                line.explainedBy &&
                ` : ${featureName(line.explainedBy.label, line.explainedByDefinition)}`}
            </dt>
            <dd>
              {flags[flag].why}
              <Measured line={line} flag={flag} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The figure that raised a flag, in words. */
function Measured({ line, flag }: { line: Line; flag: ResultFlag }) {
  const measures = useMeasureWords();
  const { code } = useLanguage();
  const told = (measure: FlagMeasure, figure: number | null | undefined) =>
    measure === 'EXPECTED' && typeof figure === 'number' ? significant(figure, code) : ratioOf(figure, code);
  const own = line.reasons
    .filter((reason) => reason.flag === flag)
    .map(({ measure, figure }) => ({ what: measures[measure], value: told(measure, figure) }));
  return (
    <>
      {own.map(({ what, value }) => (
        <small key={what}>
          <Trans>
            {what} : <strong>{value}</strong>
          </Trans>
        </small>
      ))}
    </>
  );
}
