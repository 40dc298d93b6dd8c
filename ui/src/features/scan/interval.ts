import { ratio } from '@/shared/i18n/format';
import type { LanguageCode } from '@/shared/i18n/language';

interface Interval {
  ciLow?: number | null;
  ciHigh?: number | null;
}

/** The interval of a rate ratio as it is printed; empty where there is none. */
export function intervalOf({ ciLow, ciHigh }: Interval, language: LanguageCode): string {
  if (typeof ciLow !== 'number') return '';
  const high = typeof ciHigh === 'number' ? ratio(ciHigh, language) : '∞';
  return `(${ratio(ciLow, language)} – ${high})`;
}
