import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { partialDate } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { Fault, Nothing, Waiting } from '@/shared/ui/states';
import { DecisionForm } from './DecisionForm';
import classes from './Sheet.module.css';
import { Course, Decisions, Options, Trials } from './SheetParts';
import { Profile } from './SheetProfile';
import { type Sheet, useSheet } from './useBoard';

/** One page for the tumour board, to be printed or kept as PDF. */
export function SheetPage() {
  const { t } = useLingui();
  const { id } = useSearch({ from: '/board' });
  const sheet = useSheet(id);
  if (id === '' || sheet.data === null) return <Nothing title={t`Aucun dossier sous cet identifiant`} />;
  if (sheet.isPending) return <Waiting label={t`Lecture du dossier…`} />;
  if (sheet.isError) return <Fault error={sheet.error} retry={() => void sheet.refetch()} />;
  return (
    <>
      <Group className={classes['tools'] ?? ''} justify="space-between" mb="sm">
        <Link to="/patient" search={{ id }}>
          <Trans>Retour au dossier</Trans>
        </Link>
        <Button size="xs" onClick={() => window.print()}>
          <Trans>Imprimer ou garder en PDF</Trans>
        </Button>
      </Group>
      <Page sheet={sheet.data} />
      <DecisionForm sheet={sheet.data} />
    </>
  );
}

function Page({ sheet }: { sheet: Sheet }) {
  const { t } = useLingui();
  return (
    <article className={classes['sheet']} aria-label={t`Fiche de réunion de concertation`}>
      <Heading sheet={sheet} />
      <div className={classes['two']}>
        <Course sheet={sheet} />
        <Profile sheet={sheet} />
      </div>
      <Options sheet={sheet} />
      <Trials sheet={sheet} />
      <Decisions sheet={sheet} />
      <p className={classes['foot']}>
        <Trans>
          Aide à la discussion : ni prescription ni inclusion. Ce qui n’a pas été recherché n’est pas absent ;
          chaque point est à confirmer.
        </Trans>
      </p>
    </article>
  );
}

function Heading({ sheet }: { sheet: Sheet }) {
  const { t } = useLingui();
  const { code } = useLanguage();
  const sexes = { FEMALE: t`Femme`, MALE: t`Homme`, UNKNOWN: t`Inconnu` };
  const name = [sheet.familyName, sheet.givenName].filter(Boolean).join(' ');
  const birth = sheet.birth ? partialDate(sheet.birth, code) : '—';
  const today = partialDate(new Date().toISOString().slice(0, 10), code);
  return (
    <header className={classes['head']}>
      <h1>
        <Trans>Réunion de concertation pluridisciplinaire</Trans>
        <small>{today}</small>
      </h1>
      <p>
        <strong>{name === '' ? sheet.id : `${name} (${sheet.id})`}</strong> · {sexes[sheet.sex]} ·{' '}
        <Trans>né(e) : {birth}</Trans>
      </p>
      <p>{sheet.summary}</p>
    </header>
  );
}
