import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Title } from '@mantine/core';
import { partialDate } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { Fault } from '@/shared/ui/states';
import { FactRow } from './FactRow';
import classes from './PatientPage.module.css';
import { type Correction, useCorrections, useMayCorrect, useUndo } from './useCorrections';
import { useCorrectionWords } from './useCorrectionWords';

/** Where sources of the patient disagree, and all that people corrected, undone or not. */
export function Disputes() {
  const { t } = useLingui();
  const { conflicts, corrections } = useCorrections();
  const words = useCorrectionWords();
  if (conflicts.length + corrections.length === 0) return null;
  return (
    <section className={classes['tumour']} aria-label={t`Désaccords et corrections`}>
      {conflicts.length > 0 && (
        <>
          <Title order={3} size="sm">
            <Plural value={conflicts.length} one="# désaccord des sources" other="# désaccords des sources" />
          </Title>
          <ul className={classes['facts']}>
            {conflicts.map(({ key, kind, kept, told, date, evidence }) => (
              <FactRow
                key={key}
                from={date}
                what={words.conflicts[kind]}
                detail={words.told(kept, told)}
                evidence={evidence}
              />
            ))}
          </ul>
        </>
      )}
      {corrections.length > 0 && (
        <>
          <Title order={3} size="sm">
            <Trans>Corrections</Trans>
          </Title>
          <ul className={classes['facts']}>
            {corrections.map((correction) => (
              <CorrectionRow key={correction.key} correction={correction} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function CorrectionRow({ correction }: { correction: Correction }) {
  const { t } = useLingui();
  const { code } = useLanguage();
  const words = useCorrectionWords();
  const may = useMayCorrect();
  const undo = useUndo();
  const { key, property, value, was, reason, by, at, state } = correction;
  const what = property
    ? t`${words.properties[property]} : ${words.value(property, value)} au lieu de ${words.value(property, was)}`
    : t`fait retiré`;
  return (
    <li>
      <div className={classes['fact']}>
        <span className={classes['date']}>{partialDate(at.slice(0, 10), code)}</span>
        <span className={classes['what']}>
          <strong>{what}</strong>
          <small>
            {words.states[state]} · {by} · {reason}
          </small>
        </span>
        {may && state !== 'UNDONE' && (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={t`Annuler la correction « ${what} »`}
            loading={undo.isPending}
            onClick={() => undo.mutate(key)}
          >
            <Trans>Annuler</Trans>
          </Button>
        )}
      </div>
      {undo.isError && <Fault error={undo.error} />}
    </li>
  );
}
