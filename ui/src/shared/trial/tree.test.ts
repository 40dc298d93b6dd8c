import { describe, expect, it } from 'vitest';
import { treeOf } from './tree';

describe('the tree of reasons', () => {
  it('puts each line below the last one that is less deep', () => {
    const lines = [0, 1, 2, 2, 1, 0].map((depth, at) => ({ depth, at }));
    const names = (branches: ReturnType<typeof treeOf<(typeof lines)[number]>>): string =>
      branches.map(({ line, below }) => `${line.at}(${names(below)})`).join('');
    expect(names(treeOf(lines))).toBe('0(1(2()3())4())5()');
  });

  it('is empty where nothing is asked', () => {
    expect(treeOf([])).toEqual([]);
  });
});
