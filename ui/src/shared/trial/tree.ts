/** A line of a tree that is told from top to bottom, with what stands below it. */
export interface Branch<L> {
  line: L;
  below: Branch<L>[];
}

/** The tree of lines of which each tells how deep it stands. */
export function treeOf<L extends { depth: number }>(lines: L[]): Branch<L>[] {
  const top: Branch<L>[] = [];
  const path: Branch<L>[] = [];
  for (const line of lines) {
    const branch = { line, below: [] };
    path.length = Math.min(path.length, line.depth);
    (path.at(-1)?.below ?? top).push(branch);
    path.push(branch);
  }
  return top;
}
