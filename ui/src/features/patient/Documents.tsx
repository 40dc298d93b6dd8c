import { Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { partialDate } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import classes from './Documents.module.css';
import { useOpened } from './useOpened';
import type { Listed } from './usePatient';
import { useDocumentTypes } from '@/shared/ui/useDocumentTypes';
import { useWords } from '@/shared/ui/useWords';

/** Every document, the latest first; those outside the history say why. */
export function Documents({ documents }: { documents: Listed[] }) {
  const { t } = useLingui();
  const kind = useDocumentTypes();
  const [type, setType] = useState('');
  const types = [...new Set(documents.map((document) => document.type ?? ''))].filter(Boolean).sort();
  const shown = type === '' ? documents : documents.filter((document) => document.type === type);
  if (documents.length === 0) {
    return (
      <Text size="sm" c="dimmed" p="md">
        <Trans>Aucun document dans ce dossier.</Trans>
      </Text>
    );
  }
  return (
    <>
      {types.length > 1 && (
        <NativeSelect
          size="xs"
          m="sm"
          w={260}
          aria-label={t`Type de document`}
          value={type}
          onChange={(event) => setType(event.currentTarget.value)}
          data={[
            { value: '', label: t`Tous les types` },
            ...types.map((value) => ({ value, label: kind(value) ?? value })),
          ]}
        />
      )}
      <ul className={classes['list']}>
        {shown.map((document) => (
          <li key={document.key} className={classes['item']}>
            <Row document={document} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Row({ document }: { document: Listed }) {
  const { code } = useLanguage();
  const { outside } = useWords();
  const kind = useDocumentTypes();
  const opened = useOpened();
  return (
    <button
      type="button"
      className={classes['row']}
      aria-current={opened.document === document.key ? 'true' : undefined}
      onClick={() => opened.openDocument(document.key)}
    >
      <span className={classes['date']}>{document.date ? partialDate(document.date, code) : '—'}</span>
      <span>{document.title ?? kind(document.type) ?? document.key}</span>
      <span className={classes['note']}>
        {document.outside ? outside[document.outside] : document.service}
      </span>
    </button>
  );
}
