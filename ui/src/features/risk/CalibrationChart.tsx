import { useLingui } from '@lingui/react/macro';
import { scaleLinear } from 'd3-scale';
import { percent as percentOf } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import type { Model } from './useRisk';

type Groups = Model['validation']['calibration'];

const WIDTH = 420;
const HEIGHT = 250;
const LEFT = 54;
const BOTTOM = 40;
const INK = '#3d535a';

/** Predicted against observed risk within five years, a mark with its interval for each fifth. */
export function CalibrationChart({ groups }: { groups: Groups }) {
  const { t } = useLingui();
  const { code } = useLanguage();
  const top = Math.max(0.01, ...groups.flatMap(({ predicted, high }) => [predicted, high ?? 0]));
  const x = scaleLinear()
    .domain([0, top])
    .range([LEFT, WIDTH - 20]);
  const y = scaleLinear()
    .domain([0, top])
    .range([HEIGHT - BOTTOM, 8]);
  const percent = (value: number) => percentOf(value, code);
  const told = groups
    .filter(({ observed }) => typeof observed === 'number')
    .map(({ predicted, observed }) => t`prédit ${percent(predicted)}, observé ${percent(observed ?? 0)}`)
    .join(' ; ');
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width="100%"
      role="img"
      aria-label={`${t`Calibration à cinq ans`} : ${told}`}
      fontSize={11}
      fill={INK}
    >
      <line x1={x(0)} y1={y(0)} x2={x(top)} y2={y(top)} stroke="#7d9096" strokeDasharray="4 3" />
      {x.ticks(4).map((tick) => (
        <g key={tick}>
          <text x={x(tick)} y={HEIGHT - 24} textAnchor="middle">
            {percent(tick)}
          </text>
          <text x={LEFT - 6} y={y(tick) + 4} textAnchor="end">
            {percent(tick)}
          </text>
        </g>
      ))}
      <text x={(LEFT + WIDTH) / 2} y={HEIGHT - 6} textAnchor="middle">{t`risque prédit à 5 ans`}</text>
      <text transform={`translate(11 ${HEIGHT / 2}) rotate(-90)`} textAnchor="middle">{t`observé`}</text>
      {groups.map(({ predicted, observed, low, high }) =>
        typeof observed === 'number' ? (
          <g key={predicted} stroke="#0f6f7d">
            <line x1={x(predicted)} x2={x(predicted)} y1={y(low ?? 0)} y2={y(high ?? 0)} strokeWidth={2} />
            <circle cx={x(predicted)} cy={y(observed)} r={4.5} fill="#0f6f7d" />
          </g>
        ) : null,
      )}
    </svg>
  );
}
