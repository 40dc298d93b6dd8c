import { extent, isBar, type Item } from './items';

export type Side = 'inside' | 'right' | 'left';

/** From one place of the page to another, in pixels. */
interface Stretch {
  from: number;
  to: number;
}

export interface Placed {
  item: Item;
  x: number;
  width: number;
  row: number;
  /** Where the label stands, if it is shown at all. */
  side: Side;
  labelled: boolean;
}

interface Room {
  scale: (time: number) => number;
  width: number;
  labelled: boolean;
}

const LETTER = 6.7;
const GAP = 8;
const MOST_ROWS = 7;

/** Places the items of a lane in rows, so that neither marks nor labels lie on each other. */
export function placed(items: Item[], room: Room): Placed[] {
  const { scale, width, labelled } = room;
  const rows: Stretch[][] = [];
  const seen = items
    .map((item) => ({ item, ...extent(item) }))
    .filter(({ from, to }) => scale(to) >= 0 && scale(from) <= width)
    .sort((left, right) => left.from - right.from);
  return seen.map(({ item, from, to }) => {
    const x = Math.max(scale(from), 0);
    const length = Math.max(Math.min(scale(to), width) - x, 0);
    const mark = isBar(item) ? Math.max(length, 10) : length;
    const side = sideOf(item, { from: x, to: x + length }, width);
    const stretch = taken(item, { from: x, to: x + mark }, labelled ? side : undefined);
    const free = labelled ? rowFor(rows, stretch) : 0;
    const row = free ?? MOST_ROWS - 1;
    (rows[row] ??= []).push(stretch);
    return { item, x, width: mark, row, side, labelled: labelled && free !== undefined };
  });
}

/** Inside a bar that has room; else on the right, or on the left where the window ends before the words do. */
function sideOf(item: Item, { from, to }: Stretch, width: number): Side {
  const words = wordsOf(item);
  if (item.shape === 'bar' && item.to !== undefined && to - from > words + 12) return 'inside';
  const right = isBar(item) ? to + GAP : (from + to) / 2 + 12;
  return right + words > width && right > width / 2 ? 'left' : 'right';
}

/** The stretch that a mark and its words take. */
function taken(item: Item, { from, to }: Stretch, side: Side | undefined): Stretch {
  const words = wordsOf(item);
  const middle = (from + to) / 2;
  const mark = { from: Math.min(from, middle - 5), to: Math.max(to, middle + 5) };
  if (side === 'left') return { from: mark.from - words - 2 * GAP, to: mark.to };
  if (side === 'right') return { from: mark.from, to: Math.max(mark.to, middle) + words + 2 * GAP };
  return mark;
}

function wordsOf(item: Item): number {
  return item.label.length * LETTER;
}

/** The first row with room for this stretch; none where all are taken: the mark stands without its words. */
function rowFor(rows: Stretch[][], { from, to }: Stretch): number | undefined {
  const free = rows.findIndex((row) =>
    row.every((other) => other.to + GAP <= from || to + GAP <= other.from),
  );
  if (free >= 0) return free;
  return rows.length < MOST_ROWS ? rows.length : undefined;
}
