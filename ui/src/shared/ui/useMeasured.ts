import { significant } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';

interface Measured {
  value?: number | null;
  comparator?: string | null;
  textValue?: string | null;
  unit?: string | null;
}

/** The number with its unit, else the words of the laboratory. */
export function useMeasured(): (one: Measured) => string {
  const { code } = useLanguage();
  return ({ value, comparator, textValue, unit }) =>
    typeof value === 'number'
      ? [comparator, significant(value, code, 4), unit].filter(Boolean).join(' ')
      : (textValue ?? '—');
}
