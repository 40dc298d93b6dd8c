import { describe, expect, it } from 'vitest';
import { bounds, partialDate, probability, ratio, significant } from './format';

describe('a partial date', () => {
  it.each([
    ['2015', 'fr', '2015'],
    ['2015-03', 'fr', 'mars 2015'],
    ['2015-03-02', 'fr', '2 mars 2015'],
    ['2015-03', 'en', 'March 2015'],
    ['2015-03-02', 'en', '2 Mar 2015'],
  ] as const)('%s reads in %s as %s, no more precise than the record', (date, language, words) => {
    expect(partialDate(date, language)).toBe(words);
  });

  it('that is a month spans the whole month, a leap February too', () => {
    const { from, to } = bounds('2016-02');
    expect(new Date(from).toISOString()).toBe('2016-02-01T00:00:00.000Z');
    expect(new Date(to).toISOString()).toBe('2016-02-29T23:59:59.999Z');
  });
});

describe('a number', () => {
  it('too small to print is said to be below the smallest printed', () => {
    expect(probability(0.00000001, 'fr')).toBe('<\u00a00,0001');
  });

  it('just above one is not rounded to one where it is a ratio', () => {
    expect(ratio(1.03, 'fr')).toBe('1,03');
    expect(ratio(143.2, 'en')).toBe('143');
  });

  it('keeps the digits that mean something', () => {
    expect(significant(2.4691, 'fr')).toBe('2,5');
    expect(significant(0.0321, 'en')).toBe('0.032');
  });
});
