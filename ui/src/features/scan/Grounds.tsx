import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { partialDate } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { useKindNames } from '@/shared/ui/useKindNames';
import classes from './Grounds.module.css';
import type { Ground } from './useExplanation';

/** What one patient has of the factor and of the outcome, in the words of the record. */
export function Grounds({ grounds }: { grounds: Ground[] }) {
  if (grounds.length === 0) return null;
  return (
    <ul className={classes['grounds']}>
      {grounds.map((ground, at) => (
        <li key={at}>
          <What ground={ground} />
          <Words ground={ground} />
        </li>
      ))}
    </ul>
  );
}

function What({ ground: { isOutcome, concept, date } }: { ground: Ground }) {
  const { code } = useLanguage();
  return (
    <span className={classes['what']}>
      <em>{isOutcome ? <Trans>Issue</Trans> : <Trans>Facteur</Trans>}</em> {concept.label}
      {date && ` (${partialDate(date, code)})`}
    </span>
  );
}

/** The sentence, which opens its document there; else which kind of record says it in code. */
function Words({ ground: { patient, label, sentence, document, start, end } }: { ground: Ground }) {
  const { t } = useLingui();
  const kinds = useKindNames();
  if (!document || !sentence) return <span className={classes['coded']}>{t`codé : ${kinds(label)}`}</span>;
  return (
    <Link
      to="/patient"
      search={{ id: patient, document, at: `${start}-${end}` }}
      className={classes['words']}
    >
      {t`« ${sentence} »`}
    </Link>
  );
}
