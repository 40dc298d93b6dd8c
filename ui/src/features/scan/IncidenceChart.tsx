import { useLingui } from '@lingui/react/macro';
import { scaleLinear } from 'd3-scale';
import type { ChancePointFragment } from '@/generated/graphql';
import { percent as percentOf, significant } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import classes from './ScanPage.module.css';

interface Props {
  exposed: ChancePointFragment[];
  unexposed: ChancePointFragment[];
}

const WIDTH = 360;
const HEIGHT = 190;
const LEFT = 40;
const BOTTOM = 32;

/** The chance of the outcome year by year among exposed (full line) and others (broken line). */
export function IncidenceChart({ exposed, unexposed }: Props) {
  const { t } = useLingui();
  const { code } = useLanguage();
  const all = [...exposed, ...unexposed];
  const x = scaleLinear()
    .domain([0, Math.max(...all.map(({ years }) => years))])
    .range([LEFT, WIDTH - 8]);
  const y = scaleLinear()
    .domain([0, Math.max(...all.map(({ high }) => high))])
    .range([HEIGHT - BOTTOM, 8])
    .nice(4);
  const percent = (chance: number) => percentOf(chance, code);
  const path = (points: ChancePointFragment[]) =>
    points.map(({ years, chance }, at) => `${at ? 'L' : 'M'}${x(years)},${y(chance)}`).join('');
  const band = (points: ChancePointFragment[]) =>
    `${points.map(({ years, high }, at) => `${at ? 'L' : 'M'}${x(years)},${y(high)}`).join('')}${[...points]
      .reverse()
      .map(({ years, low }) => `L${x(years)},${y(low)}`)
      .join('')}Z`;
  const end = (points: ChancePointFragment[]) => points.at(-1);
  const told = (name: string, points: ChancePointFragment[]) =>
    t`${name}, à ${significant(end(points)?.years ?? 0, code, 3)} ans : ${percent(end(points)?.chance ?? 0)} (${percent(end(points)?.low ?? 0)} – ${percent(end(points)?.high ?? 0)})`;
  const names = { exposed: t`Exposés`, unexposed: t`Non exposés` };
  return (
    <>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        className={classes['figure']}
        role="img"
        aria-label={`${t`Incidence cumulée`}. ${told(names.exposed, exposed)}. ${told(names.unexposed, unexposed)}`}
      >
        {y.ticks(4).map((tick) => (
          <g key={tick}>
            <line x1={LEFT} x2={WIDTH - 8} y1={y(tick)} y2={y(tick)} data-axis="tick" />
            <text x={LEFT - 4} y={y(tick) + 4} textAnchor="end">
              {percent(tick)}
            </text>
          </g>
        ))}
        {x.ticks(6).map((tick) => (
          <text key={tick} x={x(tick)} y={HEIGHT - 16} textAnchor="middle">
            {tick}
          </text>
        ))}
        <text x={(LEFT + WIDTH) / 2} y={HEIGHT - 2} textAnchor="middle">{t`années depuis le repère`}</text>
        <path d={band(unexposed)} data-band="unexposed" />
        <path d={band(exposed)} data-band="exposed" />
        <path d={path(unexposed)} data-curve="unexposed" />
        <path d={path(exposed)} data-curve="exposed" />
        <text x={LEFT + 8} y={18} data-name>{`— ${names.exposed}`}</text>
        <text x={LEFT + 8} y={34} data-name>{`- - ${names.unexposed}`}</text>
      </svg>
      <p className={classes['sums']}>
        {told(names.exposed, exposed)}. {told(names.unexposed, unexposed)}.
      </p>
    </>
  );
}
