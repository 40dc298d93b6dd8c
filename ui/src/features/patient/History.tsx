import { Trans, useLingui } from '@lingui/react/macro';
import { Text, Title } from '@mantine/core';
import { partialDate } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { ofEvent, ofTreatment, ofTumour } from './correctable';
import { CorrectButton } from './CorrectButton';
import { Disputes } from './Disputes';
import { FactNotes } from './FactNotes';
import { FactRow } from './FactRow';
import classes from './PatientPage.module.css';
import { Primary } from './Primary';
import { Sources } from './Sources';
import { useFactWords } from './useFactWords';
import type { Event, Patient, Treatment, Tumour } from './usePatient';
import { useCodes } from '@/shared/ui/useWords';

/** Tumour by tumour what happened, and under each event how it was treated. */
export function History({ patient }: { patient: Patient }) {
  const { t } = useLingui();
  const { tumours, events, treatments } = patient;
  const known = new Set(tumours.map(({ key }) => key));
  const loose = events.filter(({ tumourKey }) => !tumourKey || !known.has(tumourKey));
  const told = new Set(events.map(({ key }) => key));
  const alone = treatments.filter(({ eventKey }) => !eventKey || !told.has(eventKey));
  if (tumours.length + events.length + treatments.length === 0) {
    return (
      <>
        <Disputes />
        <Text size="sm" c="dimmed">
          <Trans>Aucune tumeur ni aucun traitement dans ce dossier.</Trans>
        </Text>
      </>
    );
  }
  return (
    <>
      <Disputes />
      {tumours.map((tumour) => (
        <section key={tumour.key} className={classes['tumour']}>
          <TumourHead tumour={tumour} />
          <Events
            events={events.filter(({ tumourKey }) => tumourKey === tumour.key)}
            treatments={treatments}
          />
        </section>
      ))}
      {loose.length + alone.length > 0 && (
        <section className={classes['tumour']} aria-label={t`Sans tumeur rattachée`}>
          <Title order={3} size="sm">
            <Trans>Sans tumeur rattachée</Trans>
          </Title>
          <Events events={loose} treatments={treatments} />
          <Treatments treatments={alone} />
        </section>
      )}
    </>
  );
}

function TumourHead({ tumour }: { tumour: Tumour }) {
  const { t } = useLingui();
  const { code } = useLanguage();
  const codes = useCodes();
  const site = tumour.topography?.label ?? t`Siège inconnu`;
  const details = [
    tumour.morphology?.label,
    codes(tumour.laterality),
    tumour.stage && t`stade ${tumour.stage}`,
    tumour.grade && t`grade ${tumour.grade}`,
    tumour.date && partialDate(tumour.date, code),
  ];
  return (
    <div className={classes['tumourHead']}>
      <div>
        <Title order={3}>
          {site}
          {tumour.secondPrimary && ` · ${t`second cancer`}`}
        </Title>
        <Text size="sm" c="dimmed">
          {details.filter(Boolean).join(' · ')}
        </Text>
        <Primary tumour={tumour} />
        <FactNotes fact={tumour.key} />
      </div>
      <span className={classes['tools']}>
        <Sources evidence={tumour.evidence} what={site} />
        <CorrectButton fact={ofTumour(tumour)} what={site} />
      </span>
    </div>
  );
}

function Events({ events, treatments }: { events: Event[]; treatments: Treatment[] }) {
  const words = useFactWords();
  return (
    <ul className={classes['facts']}>
      {events.map((event) => (
        <FactRow
          key={event.key}
          from={event.date}
          what={words.event(event)}
          evidence={event.evidence}
          fact={ofEvent(event)}
        >
          <Treatments treatments={treatments.filter(({ eventKey }) => eventKey === event.key)} />
        </FactRow>
      ))}
    </ul>
  );
}

function Treatments({ treatments }: { treatments: Treatment[] }) {
  const words = useFactWords();
  if (treatments.length === 0) return null;
  return (
    <ul className={classes['treatments']}>
      {treatments.map((treatment) => (
        <FactRow
          key={treatment.key}
          from={treatment.start}
          to={treatment.end}
          what={words.treatment(treatment)}
          detail={words.treatmentDetail(treatment)}
          evidence={treatment.evidence}
          fact={ofTreatment(treatment)}
        />
      ))}
    </ul>
  );
}
