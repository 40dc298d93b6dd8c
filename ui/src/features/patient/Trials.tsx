import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Stack, Text } from '@mantine/core';
import { partialDate } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { Fault, Nothing, Waiting } from '@/shared/ui/states';
import { Reasons } from '@/shared/trial/Reasons';
import { type TrialMatch, useTrials } from '@/shared/trial/useTrials';
import { useMissing } from '@/shared/ui/useMissing';
import classes from './PatientPage.module.css';

/** The open arms that take the patient, or may, with what is missing to know. */
export function Trials({ id }: { id: string }) {
  const { t } = useLingui();
  const trials = useTrials(id);
  if (trials.isPending) return <Waiting label={t`Recherche des essais…`} />;
  if (trials.isError) return <Fault error={trials.error} retry={() => void trials.refetch()} />;
  if (trials.data.length === 0)
    return (
      <Nothing title={t`Aucun essai ouvert pour ce patient`}>
        <Trans>Parmi les essais que le centre a déposés ; aucun après un décès.</Trans>
      </Nothing>
    );
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        <Trans>Pour la réunion de concertation, jamais une inclusion : chaque critère est à confirmer.</Trans>
      </Text>
      <ul className={classes['facts']}>
        {trials.data.map((match) => (
          <Match key={`${match.arm} ${match.tumourKey}`} patient={id} match={match} />
        ))}
      </ul>
    </Stack>
  );
}

function Match({ patient, match }: { patient: string; match: TrialMatch }) {
  const { t } = useLingui();
  const { code } = useLanguage();
  const missing = useMissing();
  const { answer, arm, title, trial, tumourType, knownOn } = match;
  const sure = answer === 'MATCH';
  const lacking = match.missing.map(missing).join(', ');
  const details = [
    arm,
    tumourType ? tumourType.label : t`type de tumeur inconnu`,
    sure ? undefined : t`à préciser : ${lacking}`,
  ];
  return (
    <li>
      <div className={classes['fact']}>
        <span className={classes['date']}>{trial}</span>
        <span className={classes['what']}>
          <strong>{title === '' ? trial : title}</strong>{' '}
          <Badge size="xs" variant="light" color={sure ? 'teal' : 'gray'}>
            {sure ? t`convient` : t`à compléter`}
          </Badge>
          <small>{details.filter(Boolean).join(' · ')}</small>
        </span>
        <Text span size="xs" c="dimmed">
          <Trans>essai connu au {partialDate(knownOn, code)}</Trans>
        </Text>
      </div>
      <details className={classes['why']}>
        <summary>
          <Trans>Pourquoi</Trans>
        </summary>
        <Reasons patient={patient} match={match} />
      </details>
    </li>
  );
}
