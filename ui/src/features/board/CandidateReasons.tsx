import { useLingui } from '@lingui/react/macro';
import { Reasons } from '@/shared/trial/Reasons';
import { useTrials } from '@/shared/trial/useTrials';
import { Fault, Nothing, Waiting } from '@/shared/ui/states';
import type { Candidate } from './useBoard';

/** Why the arm takes this patient, or may; asked when somebody wants to know. */
export function CandidateReasons({ one: { patient, arm, tumourKey } }: { one: Candidate }) {
  const { t } = useLingui();
  const trials = useTrials(patient);
  if (trials.isPending) return <Waiting label={t`Recherche des raisons…`} />;
  if (trials.isError) return <Fault error={trials.error} retry={() => void trials.refetch()} />;
  const match = trials.data.find((own) => own.arm === arm && own.tumourKey === tumourKey);
  if (!match) return <Nothing title={t`Le dossier a changé : ce bras ne convient plus`} />;
  return <Reasons patient={patient} match={match} />;
}
