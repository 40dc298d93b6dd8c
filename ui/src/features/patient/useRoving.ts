import { type KeyboardEvent, useState } from 'react';
import type { LaneOnShow } from './useTimeline';

/** One mark of the timeline is in the tab order; the arrows go from mark to mark and from lane to lane. */
export function useRoving(lanes: LaneOnShow[]) {
  const [chosen, setFocused] = useState<string>();
  const keys = lanes.map((lane) => lane.placed.map(({ item }) => item.key));
  const focused = chosen && keys.flat().includes(chosen) ? chosen : keys.flat()[0];

  const onKeyDown = (event: KeyboardEvent<SVGElement>) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const next = neighbour(lanes, focused, step);
    if (!next) return;
    setFocused(next);
    event.currentTarget.querySelector<SVGElement>(`[data-key="${CSS.escape(next)}"]`)?.focus();
  };
  const at = lanes.flatMap((lane) => lane.placed).find(({ item }) => item.key === focused)?.x;
  return { focused, at, setFocused, onKeyDown };
}

interface Step {
  along: number;
  across: number;
}

const STEPS: Record<string, Step> = {
  ArrowLeft: { along: -1, across: 0 },
  ArrowRight: { along: 1, across: 0 },
  ArrowUp: { along: 0, across: -1 },
  ArrowDown: { along: 0, across: 1 },
};

/** The next mark of the lane, or the nearest in time of the next lane that has one. */
export function neighbour(lanes: LaneOnShow[], from: string | undefined, { along, across }: Step) {
  const full = lanes.filter((lane) => lane.placed.length > 0);
  const row = full.findIndex((lane) => lane.placed.some(({ item }) => item.key === from));
  const own = full[row]?.placed ?? [];
  const place = own.findIndex(({ item }) => item.key === from);
  if (along !== 0) return own[place + along]?.item.key;
  const x = own[place]?.x ?? 0;
  const others = [...(full[row + across]?.placed ?? [])];
  return others.sort((left, right) => Math.abs(left.x - x) - Math.abs(right.x - x))[0]?.item.key;
}
