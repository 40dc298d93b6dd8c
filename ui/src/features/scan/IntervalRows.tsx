import { scaleLog } from 'd3-scale';
import { useLanguage } from '@/shared/i18n/language';
import classes from './ScanPage.module.css';

export interface IntervalRow {
  name: string;
  ratio?: number | null | undefined;
  ciLow?: number | null | undefined;
  ciHigh?: number | null | undefined;
}

const WIDTH = 360;
const ROW = 24;
const LEFT = 96;
const TOP = 18;
const LEAST = 0.2;
const MOST = 10;

/** One row each: ratio and interval on a scale of logarithms. */
export function IntervalRows({ rows, label }: { rows: IntervalRow[]; label: string }) {
  const { code } = useLanguage();
  const x = scaleLog()
    .domain([LEAST, MOST])
    .range([LEFT, WIDTH - 12])
    .clamp(true);
  const height = TOP + rows.length * ROW + 4;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${height}`} className={classes['figure']} role="img" aria-label={label}>
      {[0.25, 0.5, 1, 2, 4, 8].map((tick) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1={TOP} y2={height} data-axis={tick === 1 ? 'one' : 'tick'} />
          <text x={x(tick)} y={12} textAnchor="middle">
            {tick.toLocaleString(code)}
          </text>
        </g>
      ))}
      {rows.map(({ name, ratio, ciLow, ciHigh }, index) => {
        const y = TOP + (index + 0.5) * ROW;
        return (
          <g key={name}>
            <text x={0} y={y + 4}>
              {name}
            </text>
            {typeof ratio === 'number' && (
              <>
                <line
                  x1={x(Math.max(LEAST, ciLow ?? LEAST))}
                  x2={x(ciHigh ?? MOST)}
                  y1={y}
                  y2={y}
                  data-axis="interval"
                />
                <circle cx={x(Math.max(LEAST, ratio))} cy={y} r={4.5} data-mark="exposed" />
              </>
            )}
          </g>
        );
      })}
    </svg>
  );
}
