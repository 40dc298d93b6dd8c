import { whole } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { Told } from '@/shared/ui/Told';
import classes from './ConceptsPage.module.css';
import type { Row } from './useConcepts';
import { useSchemeNames } from '@/shared/ui/useSchemeNames';

interface Props {
  row: Row;
  chosen?: boolean;
  withScheme?: boolean;
  onOpen: (curie: string) => void;
}

/** One concept as a line: its name and code, and how many patients it has with all below it. */
export function ConceptLine({ row, chosen = false, withScheme = false, onOpen }: Props) {
  const { code } = useLanguage();
  const nameOf = useSchemeNames();
  const { patients } = row;
  return (
    <button
      type="button"
      className={classes['line']}
      aria-current={chosen ? 'true' : undefined}
      onClick={() => onOpen(row.curie)}
    >
      <span className={classes['label']}>
        {row.label} <small>{withScheme ? `${nameOf(row.scheme)} · ${row.code}` : row.code}</small>
      </span>
      <span className={classes['number']}>
        {patients.value === 0 ? whole(0, code) : <Told count={patients} />}
      </span>
    </button>
  );
}
