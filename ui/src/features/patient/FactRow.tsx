import type { ReactNode } from 'react';
import { partialDate } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import type { Correctable } from './correctable';
import { CorrectButton } from './CorrectButton';
import { FactNotes } from './FactNotes';
import classes from './PatientPage.module.css';
import { Sources } from './Sources';
import type { Place } from './usePatient';

interface Props {
  from?: string | null | undefined;
  to?: string | null | undefined;
  what: string;
  detail?: ReactNode;
  evidence: Place[];
  /** Where the fact may be corrected. */
  fact?: Correctable;
  children?: ReactNode;
}

/** One fact: when, what, and where it was read. */
export function FactRow({ from, to, what, detail, evidence, fact, children }: Props) {
  const { code } = useLanguage();
  const first = from ? partialDate(from, code) : undefined;
  const last = to && to !== from ? partialDate(to, code) : undefined;
  return (
    <li>
      <div className={classes['fact']}>
        <span className={classes['date']}>
          {first ?? (last ? '' : '—')}
          {last && <span>– {last}</span>}
        </span>
        <span className={classes['what']}>
          <strong>{what}</strong>
          {detail && <small>{detail}</small>}
          {fact && <FactNotes fact={fact.key} />}
        </span>
        <span className={classes['tools']}>
          <Sources evidence={evidence} what={what} />
          {fact && <CorrectButton fact={fact} what={what} />}
        </span>
      </div>
      {children}
    </li>
  );
}
