import type { LanguageCode } from './language';

const REGION: Record<LanguageCode, string> = { fr: 'fr-FR', en: 'en-GB' };
const PARTS = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'short', day: 'numeric' },
] as const satisfies Intl.DateTimeFormatOptions[];

/** A partial date in words, no more precise than the record: `2015`, `mars 2015`, `2 mars 2015`. */
export function partialDate(date: string, language: LanguageCode): string {
  const parts = date.split('-').map(Number);
  const [year = 0, month = 1, day = 1] = parts;
  const options: Intl.DateTimeFormatOptions = PARTS[parts.length - 1] ?? PARTS[2];
  return new Intl.DateTimeFormat(REGION[language], { ...options, timeZone: 'UTC' }).format(
    Date.UTC(year, month - 1, day),
  );
}

/** First and last instant that a partial date may mean. */
export function bounds(date: string): { from: number; to: number } {
  const parts = date.split('-').map(Number);
  const [year = 0, month, day] = parts;
  const from = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  if (month === undefined) return { from, to: Date.UTC(year + 1, 0, 1) - 1 };
  if (day === undefined) return { from, to: Date.UTC(year, month, 1) - 1 };
  return { from, to: from };
}

export function middle(date: string): number {
  const { from, to } = bounds(date);
  return (from + to) / 2;
}

export function whole(value: number, language: LanguageCode): string {
  return new Intl.NumberFormat(REGION[language]).format(value);
}

/** So many significant digits: for effects, never for counts. */
export function significant(value: number, language: LanguageCode, digits = 2): string {
  return new Intl.NumberFormat(REGION[language], { maximumSignificantDigits: digits }).format(value);
}

/** A number of per cent, with the sign as the language sets it: `12 %`, `12%`. */
export function perCent(number: string | number, language: LanguageCode): string {
  return language === 'fr' ? `${number}\u00a0%` : `${number}%`;
}

/** A share of one: `0.034` as `3.4%`. */
export function percent(share: number, language: LanguageCode): string {
  return perCent(significant(share * 100, language), language);
}

/** A rate ratio: two decimals, so that 1.03 is not taken for 1; fewer where it is large. */
export function ratio(value: number, language: LanguageCode): string {
  const digits = value < 10 ? 2 : value < 100 ? 1 : 0;
  return new Intl.NumberFormat(REGION[language], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}

/** A probability as it is read: `0,032`, `< 0,0001`. */
export function probability(value: number, language: LanguageCode): string {
  if (value < 0.0001)
    return `<\u00a0${new Intl.NumberFormat(REGION[language], { minimumFractionDigits: 4 }).format(0.0001)}`;
  return significant(value, language);
}

export function instant(iso: string, language: LanguageCode): string {
  return new Intl.DateTimeFormat(REGION[language], { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(iso),
  );
}
