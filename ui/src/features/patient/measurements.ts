import { middle } from '@/shared/i18n/format';
import type { Measurement } from './usePatient';

/** The measurements of one concept in one unit, in order of time. */
export interface Series {
  key: string;
  name: string;
  unit: string;
  values: Measurement[];
}

export function seriesOf(measurements: Measurement[]): Series[] {
  const byKey = new Map<string, Series>();
  for (const one of measurements) {
    const name = one.concept?.label ?? one.label ?? '';
    const unit = one.unit ?? '';
    const key = `${one.concept?.curie ?? name} ${unit}`;
    const series = byKey.get(key) ?? { key, name, unit, values: [] };
    series.values.push(one);
    byKey.set(key, series);
  }
  return [...byKey.values()].map((series) => ({ ...series, values: [...series.values].sort(inTime) }));
}

function inTime(left: Measurement, right: Measurement): number {
  return (left.date ? middle(left.date) : 0) - (right.date ? middle(right.date) : 0);
}

/** Points of a line in a box, or none where fewer than two values have a date and a number. */
export function pointsOf(
  values: Pick<Measurement, 'date' | 'value'>[],
  width: number,
  height: number,
): [number, number][] {
  const known = values.flatMap(({ date, value }) =>
    date && typeof value === 'number' ? [{ time: middle(date), value }] : [],
  );
  if (known.length < 2) return [];
  const times = known.map(({ time }) => time);
  const numbers = known.map(({ value }) => value);
  const x = between(Math.min(...times), Math.max(...times), width);
  const y = between(Math.min(0, ...numbers), Math.max(...numbers), height);
  return known.map(({ time, value }) => [x(time), height - y(value)]);
}

function between(least: number, most: number, length: number): (value: number) => number {
  const span = most - least || 1;
  return (value) => ((value - least) / span) * length;
}
