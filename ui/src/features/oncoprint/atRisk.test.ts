import { describe, expect, it } from 'vitest';
import { atRisk, yearsOf } from './atRisk';

const curve = (last: number) => ({
  feature: true,
  patients: { value: 100 },
  deaths: { value: 40 },
  medianYears: null,
  points: Array.from({ length: last * 2 }, (_, at) => ({
    years: (at + 1) / 2,
    survival: 1,
    low: 1,
    high: 1,
    atRisk: 100 - at,
  })),
});

describe('numbers at risk', () => {
  it('stand at whole years, at most six, as far as the longer curve goes', () => {
    expect(yearsOf([curve(3), curve(5)])).toEqual([1, 2, 3, 4, 5]);
    expect(yearsOf([curve(20)])).toEqual([4, 8, 12, 16, 20]);
    expect(yearsOf([curve(0)])).toEqual([]);
  });

  it('are not known beyond the end of a curve', () => {
    expect(atRisk(curve(3), 2)).toBe(97);
    expect(atRisk(curve(3), 4)).toBeUndefined();
  });
});
