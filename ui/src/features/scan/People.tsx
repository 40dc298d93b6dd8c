import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Fault } from '@/shared/ui/states';
import { Grounds } from './Grounds';
import classes from './ScanPage.module.css';
import type { ExplainedPatients } from './useExplanation';

/** Patients behind a line, page by page, each with a link and with the words that tie them to it. */
export function People({ patients }: { patients: ExplainedPatients }) {
  const found = patients.data?.pages.flatMap((page) => page.edges.map(({ node }) => node)) ?? [];
  const grounds = patients.data?.pages.flatMap((page) => page.grounds) ?? [];
  return (
    <>
      {patients.isError && <Fault error={patients.error} retry={() => void patients.refetch()} />}
      <ul className={classes['people']}>
        {found.map((patient) => (
          <li key={patient.id}>
            <Link to="/patient" search={{ id: patient.id }}>
              {[patient.familyName, patient.givenName].filter(Boolean).join(' ') || patient.id}
            </Link>
            <small>{patient.summary}</small>
            <Grounds grounds={grounds.filter((ground) => ground.patient === patient.id)} />
          </li>
        ))}
      </ul>
      {patients.hasNextPage && (
        <Button variant="default" size="compact-xs" onClick={() => void patients.fetchNextPage()}>
          <Trans>Voir la suite</Trans>
        </Button>
      )}
    </>
  );
}
