import type { Line } from './lines';

export type Kind = 'found' | 'flagged' | 'other';

export interface Point {
  id: string;
  label: string;
  /** log2 of the rate ratio, within ±MOST_FOLD. */
  x: number;
  /** −log10 of p, up to MOST_SURE. */
  y: number;
  kind: Kind;
  /** Its ratio and p as they are, wherever the point stands. */
  ratio: number;
  log10P: number;
}

export const MOST_FOLD = 5;
export const MOST_SURE = 30;

/** The lines that have a ratio, as points; what lies too far out stands on the border. */
export function pointsOf(lines: Line[], name: (line: Line) => string): Point[] {
  return lines.flatMap((line) => {
    if (typeof line.rateRatio !== 'number') return [];
    const fold = line.rateRatio === 0 ? -MOST_FOLD : Math.log2(line.rateRatio);
    return [
      {
        id: line.id,
        label: name(line),
        x: Math.min(Math.max(fold, -MOST_FOLD), MOST_FOLD),
        y: Math.min(-line.log10P, MOST_SURE),
        kind: kindOf(line),
        ratio: line.rateRatio,
        log10P: line.log10P,
      },
    ];
  });
}

export function kindOf({ discovery, flags }: Line): Kind {
  if (discovery) return 'found';
  return flags.length > 0 ? 'flagged' : 'other';
}
