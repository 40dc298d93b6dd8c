import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Center, Paper } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Fault, Nothing, Waiting } from '@/shared/ui/states';
import classes from './SearchPage.module.css';
import type { FoundPatient, Search } from './useSearch';

export function PatientList({ search }: { search: Search }) {
  const { t } = useLingui();
  const { patients, mayRead } = search;
  if (!mayRead) {
    return (
      <Nothing title={t`Les nombres seulement`}>
        <Trans>
          Votre compte permet de compter, pas de lire des dossiers. Demandez ce droit à l’administrateur.
        </Trans>
      </Nothing>
    );
  }
  if (patients.isPending) return <Waiting label={t`Recherche des patients…`} />;
  if (patients.isError) return <Fault error={patients.error} retry={() => void patients.refetch()} />;
  const found = patients.data.pages.flatMap((page) => page.edges.map((edge) => edge.node));
  if (found.length === 0) {
    return (
      <Nothing title={t`Aucun patient`}>
        <Trans>Retirez un critère, élargissez l’âge, ou essayez d’autres mots.</Trans>
      </Nothing>
    );
  }
  return (
    <Paper withBorder component="section" aria-label={t`Patients`}>
      <ul className={classes['patients']}>
        {found.map((patient) => (
          <li key={patient.id}>
            <Row patient={patient} />
          </li>
        ))}
      </ul>
      {patients.hasNextPage && (
        <Center p="sm">
          <Button
            variant="default"
            size="xs"
            loading={patients.isFetchingNextPage}
            onClick={() => void patients.fetchNextPage()}
          >
            <Trans>Voir la suite</Trans>
          </Button>
        </Center>
      )}
    </Paper>
  );
}

function Row({ patient }: { patient: FoundPatient }) {
  const name = [patient.familyName, patient.givenName].filter(Boolean).join(' ');
  return (
    <Link to="/patient" search={{ id: patient.id }} className={classes['patient'] ?? ''}>
      <span className={classes['name']}>{name === '' ? patient.id : name}</span>
      <span>{patient.summary}</span>
      <span aria-hidden="true">›</span>
    </Link>
  );
}
