import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { probability, ratio, significant, whole } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { Fault } from '@/shared/ui/states';
import { DoseChart } from './DoseChart';
import { Heading } from './Heading';
import { intervalOf, ratioOf } from './interval';
import { IntervalRows } from './IntervalRows';
import classes from './ScanPage.module.css';
import { type Dose, useDose } from './useDose';

/** The ratio level by level of dose, and as a smooth curve; nothing where the feature has no levels. */
export function DoseSection({ job, line }: { job: string; line: string }) {
  const dose = useDose(job, line);
  if (dose.isError) return <Fault error={dose.error} retry={() => void dose.refetch()} />;
  if (!dose.data) return null;
  return (
    <section id="part-dose" tabIndex={-1}>
      <Heading>
        <Trans>Selon la dose cumulée ({dose.data.unit})</Trans>
      </Heading>
      {dose.data.bands.length > 0 ? (
        <Levels dose={dose.data} />
      ) : (
        <Text size="sm" c="dimmed">
          <Trans>Trop peu de cas à un niveau de dose.</Trans>
        </Text>
      )}
    </section>
  );
}

function Levels({ dose }: { dose: Dose }) {
  const { t } = useLingui();
  const { code } = useLanguage();
  const { bands, curve, unit } = dose;
  const name = ({ from, to }: Dose['bands'][number]) => {
    if (typeof to !== 'number') return t`${whole(from, code)} et plus`;
    return from === 0 ? t`moins de ${whole(to, code)}` : t`${whole(from, code)} à ${whole(to, code)}`;
  };
  const told = (band: Dose['bands'][number]) =>
    `${name(band)} : ${ratioOf(band.ratio, code)} ${intervalOf(band, code)}`;
  return (
    <>
      <IntervalRows
        label={`${t`Rapport par niveau de dose`}, ${unit}. ${bands.map(told).join('. ')}`}
        rows={bands.map((band) => ({ ...band, name: name(band) }))}
      />
      <ul className={classes['ways']}>
        {bands.map((band) => (
          <li key={band.from}>
            <span>{name(band)}</span>
            <span>
              <strong>{ratioOf(band.ratio, code)}</strong> {intervalOf(band, code)} ·{' '}
              <Trans>
                {whole(band.observed, code)} cas, {whole(band.patients, code)} patients
              </Trans>
            </span>
          </li>
        ))}
      </ul>
      {curve.length > 0 && <DoseChart points={curve} unit={unit} />}
      <Trend dose={dose} />
    </>
  );
}

function Trend({ dose: { trend, stepSize, nonlinearP, unit } }: { dose: Dose }) {
  const { code } = useLanguage();
  const step = significant(stepSize, code);
  return (
    <p className={classes['sums']}>
      {trend && typeof trend.ratio === 'number' && (
        <Trans>
          Par {step} {unit} de plus : {ratio(trend.ratio, code)} (p de tendance{' '}
          {probability(10 ** (trend.log10P ?? 0), code)}).
        </Trans>
      )}{' '}
      {typeof nonlinearP === 'number' && (
        <Trans>Courbe plutôt que droite : p {probability(nonlinearP, code)}.</Trans>
      )}{' '}
      <Trans>Rapport à aucune dose, modèle de Cox ; la dose grandit pendant le suivi.</Trans>
    </p>
  );
}
