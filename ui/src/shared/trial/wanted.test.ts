import { describe, expect, it } from 'vitest';
import { bound, byProperty } from './wanted';

describe('what a trial wants', () => {
  it.each([
    ['>=18', '≥ 18'],
    ['< 0.5', '< 0.5'],
    ['=10', '10'],
    ['75', '75'],
  ])('reads %s as %s', (value, expected) => expect(bound(value)).toBe(expected));

  it('puts the values of one property together', () => {
    const wanted = ['exon', 'cnv_call', 'exon'].map((property, at) => ({ property, at }));
    expect(byProperty(wanted).map((same) => same.map(({ at }) => at))).toEqual([[0, 2], [1]]);
  });
});
