import { ratio } from '@/shared/i18n/format';
import type { LanguageCode } from '@/shared/i18n/language';
import type { Line } from './lines';

/** The interval of a rate ratio as it is printed; empty where there is none. */
export function intervalOf({ ciLow, ciHigh }: Line, language: LanguageCode): string {
  if (typeof ciLow !== 'number') return '';
  const high = typeof ciHigh === 'number' ? ratio(ciHigh, language) : '∞';
  return `(${ratio(ciLow, language)} – ${high})`;
}
