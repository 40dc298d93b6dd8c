import { useLingui } from '@lingui/react/macro';
import { scaleLinear, scaleLog } from 'd3-scale';
import { ratio, significant } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import classes from './ScanPage.module.css';
import type { Dose } from './useDose';

const WIDTH = 360;
const HEIGHT = 190;
const LEFT = 40;
const BOTTOM = 32;
const MOST = 20;
const TICKS = [0.25, 0.5, 1, 2, 4, 8, 16];

/** The ratio as a smooth curve over the dose, with its interval. */
export function DoseChart({ points, unit }: { points: Dose['curve']; unit: string }) {
  const { t } = useLingui();
  const { code } = useLanguage();
  const last = points.at(-1);
  const x = scaleLinear()
    .domain([0, last?.dose ?? 1])
    .range([LEFT, WIDTH - 8]);
  const low = Math.max(1 / MOST, Math.min(...points.map((point) => point.low), 0.9));
  const high = Math.min(MOST, Math.max(...points.map((point) => point.high), 1.1));
  const y = scaleLog()
    .domain([low, high])
    .range([HEIGHT - BOTTOM, 8])
    .clamp(true);
  const path = (of: (point: Dose['curve'][number]) => number, all = points) =>
    all.map((point) => `${x(point.dose)},${y(of(point))}`).join('L');
  const band = `M${path(({ high: top }) => top)}L${path(({ low: bottom }) => bottom, [...points].reverse())}Z`;
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className={classes['figure']}
      role="img"
      aria-label={`${t`Rapport selon la dose, courbe`}. ${significant(last?.dose ?? 0, code)} ${unit} : ${ratio(last?.ratio ?? 1, code)}`}
    >
      {TICKS.filter((tick) => tick >= low && tick <= high).map((tick) => (
        <g key={tick}>
          <line x1={LEFT} x2={WIDTH - 8} y1={y(tick)} y2={y(tick)} data-axis={tick === 1 ? 'one' : 'tick'} />
          <text x={LEFT - 4} y={y(tick) + 4} textAnchor="end">
            {tick.toLocaleString(code)}
          </text>
        </g>
      ))}
      {x.ticks(5).map((tick) => (
        <text key={tick} x={x(tick)} y={HEIGHT - 16} textAnchor="middle">
          {tick.toLocaleString(code)}
        </text>
      ))}
      <text x={(LEFT + WIDTH) / 2} y={HEIGHT - 2} textAnchor="middle">
        {unit}
      </text>
      <path d={band} data-band="exposed" />
      <path d={`M${path(({ ratio: middle }) => middle)}`} data-curve="exposed" />
    </svg>
  );
}
