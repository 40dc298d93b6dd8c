import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Fault } from '@/shared/ui/states';
import classes from './ScanPage.module.css';
import type { ExplainedPatients } from './useExplanation';

/** Patients behind a line, page by page, each with a link. */
export function People({ patients }: { patients: ExplainedPatients }) {
  const found = patients.data?.pages.flatMap((page) => page.edges.map(({ node }) => node)) ?? [];
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
