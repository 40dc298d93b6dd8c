import { Trans } from '@lingui/react/macro';
import { Text, Title } from '@mantine/core';
import { significant } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { Fault, Waiting } from '@/shared/ui/states';
import { IncidenceChart } from './IncidenceChart';
import { LatencyChart } from './LatencyChart';
import classes from './ScanPage.module.css';
import { useCurves } from './useCurves';

/** How a line unfolds: its ratio by time since the exposure, and the chance of the outcome year by year. */
export function Curves({ job, line }: { job: string; line: string }) {
  const { code } = useLanguage();
  const curves = useCurves(job, line);
  if (curves.isPending) return <Waiting />;
  if (curves.isError) return <Fault error={curves.error} retry={() => void curves.refetch()} />;
  if (!curves.data) return null;
  const { latency, exposed, unexposed, landmarkYears } = curves.data;
  const landmark = significant(landmarkYears, code);
  return (
    <section>
      <Title order={3} size="sm" mt="md" mb={4}>
        <Trans>Selon le temps depuis l’exposition</Trans>
      </Title>
      {latency.length > 0 ? <LatencyChart windows={latency} /> : <TooFew />}
      <Title order={3} size="sm" mt="md" mb={4}>
        <Trans>Incidence cumulée</Trans>
      </Title>
      {exposed.length > 1 && unexposed.length > 1 ? (
        <>
          <IncidenceChart exposed={exposed} unexposed={unexposed} />
          <p className={classes['sums']}>
            <Trans>
              Patients suivis {landmark} an(s) après le premier cancer, selon qu’ils étaient alors exposés ou
              non ; le décès compte comme événement concurrent ; sans ajustement.
            </Trans>
          </p>
        </>
      ) : (
        <TooFew />
      )}
    </section>
  );
}

function TooFew() {
  return (
    <Text size="sm" c="dimmed">
      <Trans>Trop peu de cas pour une courbe.</Trans>
    </Text>
  );
}
