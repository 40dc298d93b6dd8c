import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Badge, Paper, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { partialDate } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import classes from './PatientPage.module.css';
import { useFollowUpWords } from './useFollowUpWords';
import type { Patient } from './usePatient';

/** Who it is: names only where the server tells them. */
export function PatientHeader({ patient, documents }: { patient: Patient; documents: number | undefined }) {
  const { t } = useLingui();
  const { code } = useLanguage();
  const name = [patient.familyName, patient.givenName].filter(Boolean).join(' ');
  const sexes = { FEMALE: t`Femme`, MALE: t`Homme`, UNKNOWN: t`Inconnu` };
  const { endpoint, followed } = useFollowUpWords();
  const date = (value: string | null | undefined) => (value ? partialDate(value, code) : undefined);
  return (
    <Paper withBorder px="md" py="sm" component="section" aria-label={t`Patient`}>
      <div className={classes['header']}>
        <Title order={1}>{name === '' ? patient.id : name}</Title>
        {name !== '' && (
          <Text size="sm" c="dimmed">
            {patient.id}
          </Text>
        )}
        {patient.opposed && (
          <Badge color="red" variant="outline">
            <Trans>Opposé à la recherche</Trans>
          </Badge>
        )}
        <Link to="/board" search={{ id: patient.id }}>
          <Trans>Fiche de RCP</Trans>
        </Link>
      </div>
      <Text size="sm" mb={6}>
        {patient.summary}
      </Text>
      <dl className={classes['vital']}>
        <Told name={t`Sexe`}>{sexes[patient.sex]}</Told>
        <Told name={t`Naissance`}>{date(patient.birth)}</Told>
        {patient.vital === 'DEAD' && (
          <Told name={t`Décès`}>
            {date(patient.death) ?? t`date inconnue`}
            {patient.deathCause && ` · ${patient.deathCause.label}`}
          </Told>
        )}
        <Told name={t`Dernières nouvelles`}>{date(patient.lastNews)}</Told>
        {patient.followUps.map((one) => (
          <Told key={one.key} name={endpoint(one.endpoint)}>
            {followed(one)}
          </Told>
        ))}
        <Told name={t`Dossier`}>
          {documents !== undefined && <Plural value={documents} one="# document" other="# documents" />}
        </Told>
      </dl>
    </Paper>
  );
}

function Told({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children ?? '—'}</dd>
    </div>
  );
}
