import type { SurvivalCurveFragment } from '@/generated/graphql';

const COLUMNS = 6;

/** The whole years under a picture of these curves, at most six: as far as the longer one goes. */
export function yearsOf(curves: SurvivalCurveFragment[]): number[] {
  const last = Math.floor(Math.max(0, ...curves.flatMap(({ points }) => points.map(({ years }) => years))));
  const step = Math.max(1, Math.ceil(last / COLUMNS));
  return Array.from({ length: Math.floor(last / step) }, (_, at) => (at + 1) * step);
}

/** How many were still followed at a time; undefined where the curve does not go so far. */
export function atRisk(curve: SurvivalCurveFragment, year: number): number | undefined {
  return curve.points.find(({ years }) => years === year)?.atRisk;
}
