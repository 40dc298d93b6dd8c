import { bounds } from '@/shared/i18n/format';
import type { Correctable } from './correctable';
import type { Place } from './usePatient';

export type Lane = 'EVENT' | 'TREATMENT' | 'DOCUMENT' | 'CONDITION' | 'EXPOSURE';
export type Shape = 'dot' | 'triangle' | 'diamond' | 'square' | 'ring' | 'cross' | 'tick' | 'bar' | 'hatched';

export type Flag = 'corrected' | 'disputed';

/** One thing on the timeline. */
export interface Item {
  key: string;
  lane: Lane;
  shape: Shape;
  label: string;
  from: string;
  /** Absent for what happened at one time, and for what has no recorded end. */
  to?: string;
  evidence: Place[];
  /** Absent where it cannot be corrected. */
  fact?: Correctable;
  /** Somebody corrected it, or its sources disagree. */
  flag?: Flag;
}

export interface Window {
  from: number;
  to: number;
}

const YEAR = 365.25 * 86_400_000;
const LEAST_SPAN = 2 * YEAR;

export function extent({ from, to }: Item): Window {
  return { from: bounds(from).from, to: bounds(to ?? from).to };
}

/** All that is on the line, with a little room on each side. */
export function wholeWindow(items: Item[]): Window {
  return roomy(items.map(extent));
}

/** The time of the disease: from the first event, treatment or document to the last. */
export function diseaseWindow(items: Item[]): Window {
  const disease = items.filter(({ lane }) => lane === 'EVENT' || lane === 'TREATMENT' || lane === 'DOCUMENT');
  return disease.length === 0 ? wholeWindow(items) : roomy(disease.map(extent));
}

function roomy(extents: Window[]): Window {
  const from = Math.min(...extents.map((one) => one.from));
  const to = Math.max(...extents.map((one) => one.to));
  const room = Math.max((to - from) * 0.03, (LEAST_SPAN - (to - from)) / 2);
  return { from: from - room, to: to + room };
}

/** Zooms about a place in the window (0 to 1), never below a month nor beyond 120 years. */
export function zoomed({ from, to }: Window, factor: number, about = 0.5): Window {
  const span = Math.min(Math.max((to - from) * factor, YEAR / 12), 120 * YEAR);
  const fixed = from + (to - from) * about;
  return { from: fixed - span * about, to: fixed + span * (1 - about) };
}

export function moved({ from, to }: Window, share: number): Window {
  const by = (to - from) * share;
  return { from: from + by, to: to + by };
}

export function isBar({ shape }: Item): boolean {
  return shape === 'bar' || shape === 'hatched';
}

/** Those that lie wholly before the window, and wholly after it. */
export function outsideOf(items: Item[], window: Window): { before: number; after: number } {
  const extents = items.map(extent);
  return {
    before: extents.filter(({ to }) => to < window.from).length,
    after: extents.filter(({ from }) => from > window.to).length,
  };
}
