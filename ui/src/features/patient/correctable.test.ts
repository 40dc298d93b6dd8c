import { expect, test } from 'vitest';
import type { FactProperty } from '@/generated/graphql';
import { isWritten } from './correctable';

test.each<[FactProperty, string, boolean]>([
  ['DATE', '2015', true],
  ['DATE', '2015-03', true],
  ['DATE', '2015-02-30', false],
  ['DATE', '2015-13', false],
  ['DATE', '12/03/2015', false],
  ['DATE', '2026-11', true],
  ['DATE', '2026-11-21', false],
  ['DATE', '2027', false],
  ['TOPOGRAPHY', 'C50.4', true],
  ['TOPOGRAPHY', 'breast', false],
  ['SITES', 'C22.0 C34.1', true],
  ['MORPHOLOGY', '8500/3', true],
  ['MORPHOLOGY', '8500', false],
  ['CYCLES', '6', true],
  ['CYCLES', '-6', false],
  ['DOSE_GY', '50,4', true],
  ['STAGE', ' ', false],
  ['STAGE', 'IIB', true],
])('%s %s -> %s', (property, value, expected) => {
  expect(isWritten(property, value, '2026-11-20')).toBe(expected);
});
