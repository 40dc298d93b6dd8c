import { ratio } from '@/shared/i18n/format';
import type { LanguageCode } from '@/shared/i18n/language';

interface Interval {
  ciLow?: number | null;
  ciHigh?: number | null;
}

/** A rate ratio as it is printed; a dash where there is none. */
export function ratioOf(value: number | null | undefined, language: LanguageCode): string {
  return typeof value === 'number' ? ratio(value, language) : '—';
}

/** The interval of a rate ratio as it is printed; empty where there is none. */
export function intervalOf({ ciLow, ciHigh }: Interval, language: LanguageCode): string {
  if (typeof ciLow !== 'number') return '';
  const high = typeof ciHigh === 'number' ? ratio(ciHigh, language) : '∞';
  return `(${ratio(ciLow, language)} – ${high})`;
}
