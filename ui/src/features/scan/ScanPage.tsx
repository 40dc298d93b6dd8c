import { Trans, useLingui } from '@lingui/react/macro';
import { Stack, VisuallyHidden } from '@mantine/core';
import { useMay } from '@/shared/api/session';
import { Fault, Nothing, Waiting } from '@/shared/ui/states';
import { JobHeader } from './JobHeader';
import { NewScan } from './NewScan';
import { ScanResults } from './ScanResults';
import { type Scans, useJob, useScans } from './useScan';

export function ScanPage() {
  const { t } = useLingui();
  const mayScan = useMay('AGGREGATE');
  if (!mayScan) {
    return (
      <Nothing title={t`Les nombres seulement`}>
        <Trans>Votre compte permet de compter, pas d’explorer. Demandez ce droit à l’administrateur.</Trans>
      </Nothing>
    );
  }
  return <Scan />;
}

function Scan() {
  const { t } = useLingui();
  const scans = useScans();
  return (
    <>
      <VisuallyHidden component="h1">{t`Explorer sans hypothèse`}</VisuallyHidden>
      {scans.id ? <OneScan id={scans.id} scans={scans} /> : <NewScan scans={scans} />}
    </>
  );
}

function OneScan({ id, scans }: { id: string; scans: Scans }) {
  const { t } = useLingui();
  const job = useJob(id);
  if (job.isPending) return <Waiting />;
  if (job.isError) return <Fault error={job.error} retry={() => void job.refetch()} />;
  if (!job.data) {
    return (
      <>
        <Nothing title={t`Exploration introuvable`}>
          <Trans>Le serveur ne garde que les dernières. Relancez-la.</Trans>
        </Nothing>
        <NewScan scans={scans} />
      </>
    );
  }
  return (
    <Stack gap="md">
      <JobHeader job={job.data} scans={scans} />
      {job.data.status === 'DONE' && <ScanResults job={job.data} scans={scans} />}
    </Stack>
  );
}
