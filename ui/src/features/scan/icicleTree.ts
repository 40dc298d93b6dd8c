import type { Line } from './lines';

/** A feature in the tree, with where it stands: `from` and `to` share the width, `depth` is the row. */
export interface Branch {
  line: Line;
  depth: number;
  from: number;
  to: number;
}

const MOST = 80;

/** The surest line of each of the surest features and of all above them, as rows of an icicle. */
export function branchesOf(lines: Line[]): Branch[] {
  const best = bestByFeature(lines);
  const shown = withAncestors(best);
  const children = new Map<string, Line[]>();
  const roots: Line[] = [];
  for (const line of shown.values()) {
    const parent = line.feature.parents.find(({ curie }) => shown.has(curie))?.curie;
    if (parent === undefined) roots.push(line);
    else children.set(parent, [...(children.get(parent) ?? []), line]);
  }
  const placed: Branch[] = [];
  const seen = new Set<string>();
  const leaves = (line: Line, above: Set<string>): number => {
    const own = (children.get(line.feature.curie) ?? []).filter(({ feature }) => !above.has(feature.curie));
    const path = new Set(above).add(line.feature.curie);
    return Math.max(
      1,
      own.reduce((sum, child) => sum + leaves(child, path), 0),
    );
  };
  const place = (line: Line, depth: number, from: number): number => {
    seen.add(line.feature.curie);
    const own = (children.get(line.feature.curie) ?? []).filter(({ feature }) => !seen.has(feature.curie));
    const end = from + leaves(line, new Set(seen));
    placed.push({ line, depth, from, to: end });
    own.reduce((at, child) => place(child, depth + 1, at), from);
    return end;
  };
  roots.sort((left, right) => left.log10P - right.log10P).reduce((at, root) => place(root, 0, at), 0);
  const width = Math.max(1, ...placed.map(({ to }) => to));
  return placed.map((branch) => ({ ...branch, from: branch.from / width, to: branch.to / width }));
}

function bestByFeature(lines: Line[]): Map<string, Line> {
  const best = new Map<string, Line>();
  for (const line of lines) {
    const known = best.get(line.feature.curie);
    if (!known || line.log10P < known.log10P) best.set(line.feature.curie, line);
  }
  return best;
}

function withAncestors(best: Map<string, Line>): Map<string, Line> {
  const shown = new Map<string, Line>();
  const add = (line: Line) => {
    if (shown.has(line.feature.curie)) return;
    shown.set(line.feature.curie, line);
    for (const { curie } of line.feature.parents) {
      const parent = best.get(curie);
      if (parent) add(parent);
    }
  };
  [...best.values()]
    .sort((left, right) => left.log10P - right.log10P)
    .slice(0, MOST)
    .forEach(add);
  return shown;
}
