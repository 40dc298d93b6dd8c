import { expect, test } from 'vitest';
import { branchesOf } from './icicleTree';
import type { Line } from './lines';

const line = (curie: string, log10P: number, ...parents: string[]) =>
  ({ id: curie, log10P, feature: { curie, parents: parents.map((parent) => ({ curie: parent })) } }) as Line;

test('what lies below stands under what is above, and takes its share of the width', () => {
  const branches = branchesOf([
    line('A', -3),
    line('A1', -6, 'A'),
    line('A2', -1, 'A'),
    line('B', -2, 'not tested'),
  ]);
  const at = (curie: string) => branches.find((branch) => branch.line.id === curie);
  expect(at('A')).toMatchObject({ depth: 0, from: 0, to: 2 / 3 });
  expect(at('A1')).toMatchObject({ depth: 1, from: 0, to: 1 / 3 });
  expect(at('A2')).toMatchObject({ depth: 1, from: 1 / 3, to: 2 / 3 });
  expect(at('B')).toMatchObject({ depth: 0, from: 2 / 3, to: 1 });
});

test('of several lines of a feature the surest stands, and a circle of parents ends', () => {
  const branches = branchesOf([line('A', -1, 'B'), line('A', -4, 'B'), line('B', -2, 'A'), line('C', -1)]);
  expect(branches.map((branch) => branch.line.feature.curie)).toContain('C');
  expect(branchesOf([line('A', -1), line('A', -4)])[0]?.line.log10P).toBe(-4);
});
