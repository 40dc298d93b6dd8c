import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { partialDate } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { useDocumentTypes } from '@/shared/ui/useDocumentTypes';
import classes from './PatientPage.module.css';
import { useOpened } from './useOpened';
import type { Place } from './usePatient';

const FEW = 2;

/** Where a fact was read; each opens its source with the span in sight. */
export function Sources({ evidence, what }: { evidence: Place[]; what: string }) {
  const { t } = useLingui();
  const { code } = useLanguage();
  const kind = useDocumentTypes();
  const opened = useOpened();
  const [all, setAll] = useState(false);
  const shown = all ? evidence : evidence.slice(0, FEW);
  const more = evidence.length - shown.length;
  return (
    <span className={classes['sources']}>
      {shown.map((place) => {
        const { document, record, section } = place;
        const date = document?.date ? partialDate(document.date, code) : (kind(document?.type) ?? '');
        const name = document ? date || t`document` : t`codé`;
        return (
          <button
            key={`${record} ${place.start}`}
            type="button"
            className={classes['source']}
            aria-pressed={isOpen(place)}
            aria-label={t`Source de « ${what} » : ${name}`}
            title={[record, section].filter(Boolean).join(' · ')}
            onClick={() => opened.openPlace(place)}
          >
            <span aria-hidden="true">{document ? '¶' : '#'}</span>
            {name}
          </button>
        );
      })}
      {more > 0 && (
        <button
          type="button"
          className={classes['source']}
          aria-label={t`${more} autres sources de « ${what} »`}
          onClick={() => setAll(true)}
        >
          +{more}
        </button>
      )}
    </span>
  );

  function isOpen({ document, record, start }: Place): boolean {
    if (!document) return opened.record === record;
    return opened.document === document.key && (opened.at?.start ?? null) === (start ?? null);
  }
}
