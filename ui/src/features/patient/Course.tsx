import { pointsOf } from './measurements';
import type { Measurement } from './usePatient';

type Valued = Pick<Measurement, 'date' | 'value'>;

/** The course of values as a line; what stands beside it says the same in numbers. */
export function Course({ values }: { values: Valued[] }) {
  const points = pointsOf(values, 180, 28);
  const last = points.at(-1);
  if (!last) return null;
  return (
    <svg width={190} height={36} aria-hidden="true">
      <g transform="translate(4 4)">
        <line x1={0} x2={180} y1={28} y2={28} stroke="#d5dfe2" />
        <polyline points={points.join(' ')} fill="none" stroke="#0f6f7d" strokeWidth={1.5} />
        <circle cx={last[0]} cy={last[1]} r={3} fill="#0f6f7d" />
      </g>
    </svg>
  );
}
