import { Trans, useLingui } from '@lingui/react/macro';
import { partialDate } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import classes from './PatientPage.module.css';
import { useCorrections } from './useCorrections';
import { useCorrectionWords } from './useCorrectionWords';

/** Beside a fact: who corrected what of it, and where sources disagree. */
export function FactNotes({ fact }: { fact: string }) {
  const { t } = useLingui();
  const { code } = useLanguage();
  const { ofFact, disputed } = useCorrections();
  const words = useCorrectionWords();
  const corrections = ofFact.get(fact) ?? [];
  const conflicts = disputed.get(fact) ?? [];
  return (
    <>
      {corrections.map(({ key, property, was, reason, by, at, state }) => (
        <small key={key} className={classes['corrected']} title={reason}>
          {property && (
            <Trans>
              {words.properties[property]} corrigé par {by} le {partialDate(at.slice(0, 10), code)} (était :{' '}
              {words.value(property, was)})
            </Trans>
          )}
          {state === 'WAITING' && ` · ${words.states.WAITING}`}
        </small>
      ))}
      {conflicts.map(({ key, kind, kept, told }) => (
        <small key={key} className={classes['disputed']}>
          {t`Désaccord : ${words.conflicts[kind]}`} · {words.told(kept, told)}
        </small>
      ))}
    </>
  );
}
