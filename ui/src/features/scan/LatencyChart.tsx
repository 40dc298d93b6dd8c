import { useLingui } from '@lingui/react/macro';
import { scaleLog } from 'd3-scale';
import { ratio, whole } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { intervalOf } from './interval';
import classes from './ScanPage.module.css';
import type { LineCurves } from './useCurves';

type Windows = LineCurves['latency'];

const WIDTH = 360;
const ROW = 24;
const LEFT = 96;
const TOP = 18;
const LEAST = 0.2;
const MOST = 10;

/** One row a window of time since the exposure: ratio and interval on a scale of logarithms. */
export function LatencyChart({ windows }: { windows: Windows }) {
  const { t } = useLingui();
  const { code } = useLanguage();
  const x = scaleLog()
    .domain([LEAST, MOST])
    .range([LEFT, WIDTH - 12])
    .clamp(true);
  const height = TOP + windows.length * ROW + 4;
  const name = ({ fromYears, toYears }: Windows[number]) =>
    typeof toYears === 'number' ? t`${fromYears} à ${toYears} ans` : t`${fromYears} ans et plus`;
  const told = (window: Windows[number]) =>
    `${name(window)} : RR ${ratio(window.rateRatio ?? 0, code)} ${intervalOf(window, code)}, ${whole(window.observed, code)}`;
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${height}`}
      className={classes['figure']}
      role="img"
      aria-label={`${t`Rapport de taux par temps depuis l’exposition`}. ${windows.map(told).join('. ')}`}
    >
      {[0.25, 0.5, 1, 2, 4, 8].map((tick) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1={TOP} y2={height} data-axis={tick === 1 ? 'one' : 'tick'} />
          <text x={x(tick)} y={12} textAnchor="middle">
            {tick.toLocaleString(code)}
          </text>
        </g>
      ))}
      {windows.map((window, index) => {
        const y = TOP + (index + 0.5) * ROW;
        return (
          <g key={window.fromYears}>
            <text x={0} y={y + 4}>
              {name(window)}
            </text>
            {typeof window.rateRatio === 'number' && (
              <>
                <line
                  x1={x(Math.max(LEAST, window.ciLow ?? LEAST))}
                  x2={x(window.ciHigh ?? MOST)}
                  y1={y}
                  y2={y}
                  data-axis="interval"
                />
                <circle cx={x(Math.max(LEAST, window.rateRatio))} cy={y} r={4.5} data-mark="exposed" />
              </>
            )}
          </g>
        );
      })}
    </svg>
  );
}
