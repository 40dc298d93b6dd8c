import { useLingui } from '@lingui/react/macro';
import { lazy, Suspense, useState } from 'react';
import type { Correctable } from './correctable';
import { PENCIL } from './FlagShape';
import classes from './PatientPage.module.css';
import { useMayCorrect } from './useCorrections';

const CorrectionDialog = lazy(() => import('./CorrectionDialog'));

/** Opens the dialog of a fact, for those who treat the patient. */
export function CorrectButton({ fact, what }: { fact: Correctable; what: string }) {
  const { t } = useLingui();
  const may = useMayCorrect();
  const [open, setOpen] = useState(false);
  if (!may) return null;
  return (
    <>
      <button
        type="button"
        className={classes['correct']}
        aria-label={t`Corriger « ${what} »`}
        title={t`Corriger « ${what} »`}
        onClick={() => setOpen(true)}
      >
        <svg width="12" height="12" viewBox="-4 -4 8 8" aria-hidden="true">
          <path d={PENCIL} fill="none" stroke="currentColor" strokeLinejoin="round" />
        </svg>
      </button>
      {open && (
        <Suspense fallback={null}>
          <CorrectionDialog fact={fact} what={what} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
