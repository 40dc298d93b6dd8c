import { Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect, Paper, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import type { ReviewStatus, TrialAnswer } from '@/generated/graphql';
import { useMay } from '@/shared/api/session';
import { partialDate } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { Fault, Nothing, Waiting } from '@/shared/ui/states';
import classes from './Board.module.css';
import { CandidateTable } from './CandidateTable';
import { useTrialList } from './useBoard';
import { useBoardWords } from './useBoardWords';

/** From a trial to its patients. */
export function TrialsPage() {
  const { t } = useLingui();
  const may = useMay('PSEUDONYMISED');
  return (
    <>
      <VisuallyHidden component="h1">{t`Essais`}</VisuallyHidden>
      {may ? (
        <Trials />
      ) : (
        <Nothing title={t`Les nombres seulement`}>
          <Trans>
            Votre compte ne permet pas de lire des dossiers. Demandez ce droit à l’administrateur.
          </Trans>
        </Nothing>
      )}
    </>
  );
}

function Trials() {
  const { t } = useLingui();
  const { code } = useLanguage();
  const { reviews } = useBoardWords();
  const trials = useTrialList();
  const [chosen, setChosen] = useState<string>();
  const [answer, setAnswer] = useState('');
  const [status, setStatus] = useState('');
  if (trials.isPending) return <Waiting />;
  if (trials.isError) return <Fault error={trials.error} retry={() => void trials.refetch()} />;
  const open = trials.data.filter((one) => one.open);
  const trial = open.find(({ id }) => id === chosen) ?? open[0];
  if (!trial)
    return (
      <Nothing title={t`Aucun essai ouvert`}>
        <Trans>Déposez les essais du centre dans conf/trials de son dossier.</Trans>
      </Nothing>
    );
  const answers: TrialAnswer[] = answer === '' ? [] : [answer as TrialAnswer];
  const states: ReviewStatus[] = status === '' ? [] : [status as ReviewStatus];
  return (
    <Paper withBorder component="section" p="md">
      <div className={classes['filters']}>
        <NativeSelect
          label={t`Essai`}
          value={trial.id}
          data={open.map(({ id, title }) => ({ value: id, label: title === '' ? id : `${id} · ${title}` }))}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        />
        <NativeSelect
          label={t`Réponse`}
          value={answer}
          data={[
            { value: '', label: t`toutes` },
            { value: 'MATCH', label: t`convient` },
            { value: 'UNKNOWN', label: t`à compléter` },
          ]}
          onChange={({ currentTarget }) => setAnswer(currentTarget.value)}
        />
        <NativeSelect
          label={t`Avancement`}
          value={status}
          data={[
            { value: '', label: t`tous` },
            ...Object.entries(reviews).map(([value, label]) => ({ value, label })),
          ]}
          onChange={({ currentTarget }) => setStatus(currentTarget.value)}
        />
        <p className={classes['told']}>
          <Trans>
            Essai connu au {partialDate(trial.knownOn, code)}. Pour le coordinateur, jamais une inclusion.
          </Trans>
        </p>
      </div>
      <CandidateTable
        key={`${trial.id} ${answer} ${status}`}
        trial={trial.id}
        answers={answers}
        status={states}
      />
    </Paper>
  );
}
