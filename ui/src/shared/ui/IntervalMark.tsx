import { scaleLog } from 'd3-scale';
import classes from './IntervalMark.module.css';

interface Props {
  ratio: number | null | undefined;
  low: number | null | undefined;
  high: number | null | undefined;
}

const WIDTH = 180;
const LEAST = 0.2;
const MOST = 10;

/** A ratio and its interval on a scale of logarithms, up to its edge where it has no upper bound; the numbers beside it say the same. */
export function IntervalMark({ ratio, low, high }: Props) {
  if (typeof ratio !== 'number' || typeof low !== 'number') return null;
  const x = scaleLog()
    .domain([LEAST, MOST])
    .range([4, WIDTH - 4])
    .clamp(true);
  return (
    <svg viewBox={`0 0 ${WIDTH} 16`} width={WIDTH} height={16} className={classes['mark']} aria-hidden="true">
      <line x1={x(1)} x2={x(1)} y1={0} y2={16} data-axis="one" />
      <line x1={x(Math.max(low, LEAST))} x2={x(high ?? MOST)} y1={8} y2={8} data-axis="interval" />
      <rect x={x(Math.max(ratio, LEAST)) - 4} y={4} width={8} height={8} data-axis="value" />
    </svg>
  );
}
