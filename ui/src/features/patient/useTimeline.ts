import { scaleUtc } from 'd3-scale';
import { type KeyboardEvent, useState } from 'react';
import {
  diseaseWindow,
  type Item,
  type Lane,
  moved,
  outsideOf,
  wholeWindow,
  type Window,
  zoomed,
} from './items';
import { type Placed, placed } from './placement';

export const LANES: readonly Lane[] = ['EVENT', 'TREATMENT', 'DOCUMENT', 'CONDITION', 'EXPOSURE'];
export const ROW = 26;
const PAD = 6;

export interface LaneOnShow {
  lane: Lane;
  y: number;
  height: number;
  placed: Placed[];
  before: number;
  after: number;
}

/** The part of time on show, what stands in it and where. */
export function useTimeline(items: Item[], width: number) {
  const [chosen, setChosen] = useState<Window>();
  const window = chosen ?? diseaseWindow(items);
  const scale = scaleUtc().domain([window.from, window.to]).range([0, width]);
  const lanes = lanesOf(items, window, { scale: (time) => scale(time), width });
  const last = lanes.at(-1);
  const zoom = (factor: number, about?: number) => setChosen(zoomed(window, factor, about));
  const move = (share: number) => setChosen(moved(window, share));
  return {
    window,
    lanes,
    height: last ? last.y + last.height : 0,
    ticks: scale.ticks(Math.max(2, Math.floor(width / 90))).map((date) => ({ date, x: scale(date) })),
    zoom,
    move,
    whole: () => setChosen(wholeWindow(items)),
    disease: () => setChosen(undefined),
    isDisease: chosen === undefined,
    onKeyDown: (event: KeyboardEvent<SVGElement>, about: number) =>
      onKey(event, { zoom: (factor) => zoom(factor, about), move, reset: () => setChosen(undefined) }),
  };
}

export type TimelineState = ReturnType<typeof useTimeline>;

const ZOOMS = new Set(['+', '=', '-']);

interface Moves {
  zoom: (factor: number) => void;
  move: (share: number) => void;
  reset: () => void;
}

/** Zooms about the mark that has the focus; what may move it out of sight leaves the focus on the whole. */
function onKey(event: KeyboardEvent<SVGElement>, { zoom, move, reset }: Moves) {
  const moves: Record<string, () => void> = {
    '+': () => zoom(0.5),
    '=': () => zoom(0.5),
    '-': () => zoom(2),
    '0': reset,
    PageUp: () => move(-0.5),
    PageDown: () => move(0.5),
  };
  const wanted = moves[event.key];
  if (!wanted || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  if (!ZOOMS.has(event.key)) event.currentTarget.focus();
  wanted();
}

interface Room {
  scale: (time: number) => number;
  width: number;
}

function lanesOf(items: Item[], window: Window, room: Room): LaneOnShow[] {
  const shown: LaneOnShow[] = [];
  let y = 0;
  for (const lane of LANES) {
    const own = items.filter((item) => item.lane === lane);
    if (own.length === 0) continue;
    const inside = placed(own, { ...room, labelled: lane !== 'DOCUMENT' });
    const rows = Math.max(1, ...inside.map(({ row }) => row + 1));
    const height = rows * ROW + 2 * PAD;
    shown.push({ lane, y, height, placed: inside, ...outsideOf(own, window) });
    y += height;
  }
  return shown;
}

export function rowY(y: number, row: number): number {
  return y + PAD + row * ROW + ROW / 2;
}
