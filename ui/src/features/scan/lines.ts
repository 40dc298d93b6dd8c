import type { LineFragment } from '@/generated/graphql';

export type Line = LineFragment;

export type Column = 'feature' | 'nExposed' | 'observed' | 'expected' | 'rateRatio' | 'p' | 'q';

export interface Order {
  by: Column;
  descending: boolean;
}

export interface Wanted {
  order: Order;
  onlyDiscoveries: boolean;
  text: string;
  /** Of one outcome alone, by its key. */
  outcome?: string | undefined;
  /** At one lag alone. */
  lag?: number | undefined;
}

/** Tells one outcome of a scan from another. */
export function keyOf({ kind, concept }: Line['outcome']): string {
  return concept ? `${kind} ${concept.curie}` : kind;
}

/** The lines that are wanted, in the order that is wanted; those without a ratio come last. */
export function arranged(lines: Line[], { order, onlyDiscoveries, text, outcome, lag }: Wanted): Line[] {
  const words = plain(text.trim());
  const says = ({ feature }: Line) =>
    plain(feature.label).includes(words) || plain(feature.code).startsWith(words);
  const isAsked = (line: Line) =>
    (outcome === undefined || keyOf(line.outcome) === outcome) &&
    (lag === undefined || line.lagYears === lag);
  const sign = order.descending ? -1 : 1;
  return lines
    .filter((line) => (line.discovery || !onlyDiscoveries) && isAsked(line) && says(line))
    .sort((left, right) => sign * compare(left, right, order.by) || left.q - right.q);
}

function compare(left: Line, right: Line, by: Column): number {
  if (by === 'feature') return left.feature.label.localeCompare(right.feature.label);
  return (left[by] ?? -1) - (right[by] ?? -1);
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

const CSV: [string, (line: Line) => string | number | null | undefined][] = [
  ['feature', ({ feature }) => feature.curie],
  ['label', ({ feature }) => feature.label],
  ['definition', ({ definition }) => (definition ? `${definition.kind}_${definition.years}` : null)],
  ['outcome', ({ outcome }) => outcome.kind],
  ['outcome_concept', ({ outcome }) => outcome.concept?.curie],
  ['lag_years', ({ lagYears }) => lagYears],
  ['exposed', ({ nExposed }) => nExposed],
  ['observed', ({ observed }) => observed],
  ['expected', ({ expected }) => expected],
  ['rate_ratio', ({ rateRatio }) => rateRatio],
  ['ci_low', ({ ciLow }) => ciLow],
  ['ci_high', ({ ciHigh }) => ciHigh],
  ['p', ({ p }) => p],
  ['log10_p', ({ log10P }) => log10P],
  ['q', ({ q }) => q],
  ['discovery', ({ discovery }) => String(discovery)],
  ['repeated', ({ replication }) => (replication ? String(replication.repeated) : null)],
  ['held_out_rate_ratio', ({ replication }) => replication?.heldOut?.rateRatio],
  ['controls', ({ calibrated }) => calibrated?.controls],
  ['rate_ratio_calibrated', ({ calibrated }) => calibrated?.ratio],
  ['ci_low_calibrated', ({ calibrated }) => calibrated?.ciLow],
  ['ci_high_calibrated', ({ calibrated }) => calibrated?.ciHigh],
  ['log10_p_calibrated', ({ calibrated }) => calibrated?.log10P],
  ['flags', ({ flags }) => flags.join(' ')],
  [
    'reasons',
    ({ reasons }) =>
      reasons.map(({ flag, measure, figure }) => `${flag} ${measure} ${figure ?? ''}`.trim()).join('; '),
  ],
  ['explained_by', ({ explainedBy }) => explainedBy?.curie],
];

/** The lines as CSV (RFC 4180), numbers with a point; the names of the columns are those of the API. */
export function csvOf(lines: Line[]): string {
  const rows = lines.map((line) => CSV.map(([, read]) => cell(read(line))).join(','));
  return [CSV.map(([name]) => name).join(','), ...rows, ''].join('\r\n');
}

function cell(value: string | number | null | undefined): string {
  if (typeof value === 'number') return String(value);
  // A spreadsheet must not take a label for a formula.
  const text = (value ?? '').replace(/^[=+\-@\t\r]/, "'$&");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
