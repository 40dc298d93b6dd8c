import { describe, expect, it } from 'vitest';
import type { StateFragment } from '@/generated/graphql';
import { toldOf } from './states';

const of = (
  label: string | null,
  date: string,
  value: number | null,
  unit: string | null,
): StateFragment => ({
  key: `${label} ${date}`,
  kind: 'BIOMARKER',
  date,
  label,
  value,
  unit,
  text: value === null ? 'negative' : null,
  evidence: [],
});

describe('states over time', () => {
  it('of one biomarker are one course in order of time, words beside numbers', () => {
    const told = toldOf([
      of('ER', '2015', null, null),
      of('HER2', '2014', null, null),
      of('ER', '2012-05', 90, '%'),
    ]);
    expect(told.map(({ label, unit, points }) => [label, unit, points.map(({ date }) => date)])).toEqual([
      ['ER', '%', ['2012-05', '2015']],
      ['HER2', '', ['2014']],
    ]);
  });

  it('of two units stay apart', () => {
    const told = toldOf([of('CA 15-3', '2015', 3, 'U/mL'), of('CA 15-3', '2016', 1, 'kU/L')]);
    expect(told).toHaveLength(2);
  });
});
