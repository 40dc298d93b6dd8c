import { Trans, useLingui } from '@lingui/react/macro';
import { Group, Paper, VisuallyHidden } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMay } from '@/shared/api/session';
import { Fault, Nothing, Waiting } from '@/shared/ui/states';
import { FindingDetail } from './FindingDetail';
import { FindingTable } from './FindingTable';
import classes from './ScanPage.module.css';
import { useFindings } from './useFindings';

/** The findings that people kept: where each stands, what changed, what was said. */
export function FindingsPage() {
  const { t } = useLingui();
  const mayScan = useMay('AGGREGATE');
  return (
    <>
      <VisuallyHidden component="h1">{t`Résultats gardés`}</VisuallyHidden>
      {mayScan ? (
        <Findings />
      ) : (
        <Nothing title={t`Les nombres seulement`}>
          <Trans>Votre compte permet de compter, pas d’explorer. Demandez ce droit à l’administrateur.</Trans>
        </Nothing>
      )}
    </>
  );
}

function Findings() {
  const { t } = useLingui();
  const { id } = useSearch({ from: '/findings' });
  const navigate = useNavigate({ from: '/findings' });
  const findings = useFindings();
  if (findings.isPending) return <Waiting />;
  if (findings.isError) return <Fault error={findings.error} retry={() => void findings.refetch()} />;
  if (findings.data.length === 0) {
    return (
      <Nothing title={t`Aucun résultat gardé`}>
        <Trans>Lancez une exploration, choisissez une ligne, puis « Garder ce résultat ».</Trans>
      </Nothing>
    );
  }
  const chosen = findings.data.find((finding) => finding.id === id) ?? findings.data[0];
  return (
    <div className={classes['columns']}>
      <Paper withBorder component="section" aria-label={t`Résultats gardés`}>
        <Group justify="flex-end" px="md" py="xs">
          <Link to="/risk">
            <Trans>Modèle de risque avec ces facteurs</Trans>
          </Link>
        </Group>
        <FindingTable
          findings={findings.data}
          chosen={chosen?.id}
          onChoose={(finding) =>
            void navigate({ search: { id: finding }, replace: true, resetScroll: false })
          }
        />
      </Paper>
      {chosen && <FindingDetail key={chosen.id} finding={chosen} />}
    </div>
  );
}
