import { expect, test } from 'vitest';
import { byFinding } from './therapies';
import type { Therapy } from './useTherapies';

const option = (finding: string, curie: string, medicine: string) =>
  ({ finding, uncertain: false, tumourType: { curie }, medicines: [medicine] }) as Therapy;

test('the same finding in two tumours makes two groups, each in the order of the answer', () => {
  const groups = byFinding([
    option('EGFR p.L858R', 'ONCOTREE:LUAD', 'osimertinib'),
    option('EGFR p.L858R', 'ONCOTREE:BREAST', 'afatinib'),
    option('EGFR p.L858R', 'ONCOTREE:LUAD', 'gefitinib'),
  ]);
  expect(groups.map(({ tumourType }) => tumourType.curie)).toEqual(['ONCOTREE:LUAD', 'ONCOTREE:BREAST']);
  expect(groups[0]?.options.flatMap(({ medicines }) => medicines)).toEqual(['osimertinib', 'gefitinib']);
});
