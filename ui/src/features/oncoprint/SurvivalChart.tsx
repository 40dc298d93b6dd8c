import { useLingui } from '@lingui/react/macro';
import { scaleLinear } from 'd3-scale';
import type { SurvivalCurveFragment } from '@/generated/graphql';
import { percent as percentOf, significant } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import classes from './Survival.module.css';

type Point = SurvivalCurveFragment['points'][number];

const WIDTH = 520;
const HEIGHT = 260;
const LEFT = 44;
const BOTTOM = 34;
const START: Point = { years: 0, survival: 1, low: 1, high: 1, atRisk: 0 };

/** Survival in steps of half a year, with a variant of the gene (full line) and without (broken line). */
export function SurvivalChart({ curves, names }: { curves: SurvivalCurveFragment[]; names: string[] }) {
  const { t } = useLingui();
  const { code } = useLanguage();
  const last = Math.max(1, ...curves.flatMap(({ points }) => points.map(({ years }) => years)));
  const x = scaleLinear()
    .domain([0, last])
    .range([LEFT, WIDTH - 8]);
  const y = scaleLinear()
    .domain([0, 1])
    .range([HEIGHT - BOTTOM, 10]);
  const percent = (part: number) => percentOf(part, code);
  const steps = (points: Point[], of: (point: Point) => number) =>
    points
      .map((point, at) => `${at ? `H${x(point.years)}V` : `M${x(point.years)},`}${y(of(point))}`)
      .join('');
  const back = (points: Point[]) =>
    [...points]
      .reverse()
      .map(({ years, low }) => `V${y(low)}H${x(years)}`)
      .join('');
  const told = curves.map(({ points }, at) => {
    const end = points.at(-1);
    return end
      ? t`${names[at] ?? ''} : ${percent(end.survival)} à ${significant(end.years, code)} ans (${percent(end.low)} – ${percent(end.high)})`
      : t`${names[at] ?? ''} : trop peu de décès pour une courbe`;
  });
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className={classes['figure']}
      role="img"
      aria-label={`${t`Survie`}. ${told.join('. ')}`}
    >
      {y.ticks(5).map((tick) => (
        <g key={tick}>
          <line x1={LEFT} x2={WIDTH - 8} y1={y(tick)} y2={y(tick)} data-axis="tick" />
          <text x={LEFT - 4} y={y(tick) + 4} textAnchor="end">
            {percent(tick)}
          </text>
        </g>
      ))}
      {x.ticks(8).map((tick) => (
        <text key={tick} x={x(tick)} y={HEIGHT - 18} textAnchor="middle">
          {tick}
        </text>
      ))}
      <text x={(LEFT + WIDTH) / 2} y={HEIGHT - 3} textAnchor="middle">
        {t`années depuis le premier cancer`}
      </text>
      {curves.map(({ feature, points }) => {
        if (points.length === 0) return null;
        const all = [START, ...points];
        const name = feature ? 'with' : 'without';
        return (
          <g key={name}>
            <path d={`${steps(all, ({ high }) => high)}${back(all)}Z`} data-band={name} />
            <path d={steps(all, ({ survival }) => survival)} data-curve={name} />
          </g>
        );
      })}
    </svg>
  );
}
