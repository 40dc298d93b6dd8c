import { describe, expect, it } from 'vitest';
import { pointsOf, seriesOf } from './measurements';
import type { Measurement } from './usePatient';

const of = (date: string, value: number | null, unit = 'U/mL'): Measurement => ({
  key: date,
  concept: { curie: 'LOINC:6875-9', code: '6875-9', label: 'CA 15-3' },
  label: null,
  date,
  comparator: null,
  value,
  unit,
  textValue: null,
  evidence: [],
});

describe('measurements', () => {
  it('of one concept are apart where their units differ, each in order of time', () => {
    const series = seriesOf([of('2015', 3), of('2012-05', 9), of('2013', 1, 'kU/L')]);
    expect(series.map(({ unit, values }) => [unit, values.map(({ date }) => date)])).toEqual([
      ['U/mL', ['2012-05', '2015']],
      ['kU/L', ['2013']],
    ]);
  });

  it('make a line that begins at zero, and none of a single value', () => {
    expect(pointsOf([of('2012-01-01', 10), of('2013-01-01', 20)], 100, 20)).toEqual([
      [0, 10],
      [100, 0],
    ]);
    expect(pointsOf([of('2012', 10), of('2013', null)], 100, 20)).toEqual([]);
  });
});
