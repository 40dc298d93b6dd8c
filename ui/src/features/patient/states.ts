import type { SeriesKind, StateFragment } from '@/generated/graphql';
import { middle } from '@/shared/i18n/format';

/** What was told of one state: of one biomarker or by one scale, in one unit, in order of time. */
export interface Told {
  key: string;
  kind: SeriesKind;
  label: string;
  unit: string;
  points: StateFragment[];
}

/** Points that are told together, in the order in which they come. */
export function toldOf(points: StateFragment[]): Told[] {
  const byKey = new Map<string, Told>();
  for (const point of points) {
    const label = point.label ?? '';
    // Words of a biomarker and its numbers are one course.
    const unit = point.unit ?? byWhole(points, point);
    const key = `${point.kind} ${label} ${unit}`;
    const told = byKey.get(key) ?? { key, kind: point.kind, label, unit, points: [] };
    told.points.push(point);
    byKey.set(key, told);
  }
  return [...byKey.values()].map((told) => ({ ...told, points: [...told.points].sort(inTime) }));
}

/** The only unit that the others of the same name have. */
function byWhole(points: StateFragment[], { kind, label }: StateFragment): string {
  const units = new Set(
    points
      .filter((one) => one.kind === kind && (one.label ?? '') === (label ?? ''))
      .flatMap(({ unit }) => (unit ? [unit] : [])),
  );
  return units.size === 1 ? ([...units][0] ?? '') : '';
}

function inTime(left: StateFragment, right: StateFragment): number {
  return (left.date ? middle(left.date) : 0) - (right.date ? middle(right.date) : 0);
}
