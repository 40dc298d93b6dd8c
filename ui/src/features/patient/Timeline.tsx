import { useLingui } from '@lingui/react/macro';
import { Paper } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useCallback, useState } from 'react';
import type { Item } from './items';
import classes from './Timeline.module.css';
import { TimelineLane } from './TimelineLane';
import { TimelineTools } from './TimelineTools';
import { useRoving } from './useRoving';
import { useTimeline } from './useTimeline';

interface Props {
  items: Item[];
  selected: string | undefined;
  onOpen: (item: Item) => void;
}

const GUTTER = 140;
const AXIS = 24;

/** A patient's time in swimlanes; every mark opens its source. */
export function Timeline({ items, selected, onOpen }: Props) {
  const { t, i18n } = useLingui();
  const { ref, width: whole } = useElementSize<HTMLDivElement>();
  const width = Math.max(whole - GUTTER - 12, 200);
  const line = useTimeline(items, width);
  const roving = useRoving(line.lanes);
  const [pointed, setPointed] = useState<Item>();
  const [chosen, setChosen] = useState<string>();
  const open = useCallback(
    (item: Item) => {
      setChosen(item.key);
      onOpen(item);
    },
    [onOpen],
  );
  return (
    <Paper withBorder component="section" aria-label={t`Frise`} className={classes['card'] ?? ''}>
      <TimelineTools line={line} pointed={pointed} chosen={items.find(({ key }) => key === chosen)} />
      <div ref={ref}>
        {/* The keys that zoom hold for the marks inside too. */}
        {}
        <svg
          data-testid="timeline"
          role="group"
          tabIndex={-1}
          aria-label={t`Frise : flèches pour aller d’une marque à l’autre, Entrée pour ouvrir la source, + et − pour zoomer, 0 pour revenir`}
          width="100%"
          height={line.height + AXIS}
          onKeyDown={(event) => {
            roving.onKeyDown(event);
            line.onKeyDown(event, roving.at === undefined ? 0.5 : roving.at / width);
          }}
        >
          <defs>
            <pattern
              id="hatch"
              width="6"
              height="6"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect width="6" height="6" fill="#d6ebee" />
              <rect width="2.500" height="6" fill="#0f6f7d" />
            </pattern>
            <clipPath id="window">
              <rect x={-8} y={-AXIS} width={width + 16} height={line.height + AXIS} />
            </clipPath>
          </defs>
          <g transform={`translate(${GUTTER} ${AXIS})`}>
            {line.ticks.map(({ date, x }) => (
              <g key={date.getTime()} aria-hidden="true">
                <line x1={x} x2={x} y1={-4} y2={line.height} className={classes['grid']} />
                <text x={x} y={-9} className={classes['tick']} data-year={isYear(date) || undefined}>
                  {tickName(date, i18n.locale)}
                </text>
              </g>
            ))}
            {line.lanes.map((lane) => (
              <TimelineLane
                key={lane.lane}
                lane={lane}
                gutter={GUTTER}
                width={width}
                selected={selected}
                focused={roving.focused}
                onFocus={roving.setFocused}
                onPoint={setPointed}
                onOpen={open}
              />
            ))}
          </g>
        </svg>
      </div>
    </Paper>
  );
}

/** A year where it begins, a month where it begins, else the day. */
function tickName(date: Date, locale: string): string {
  const form = isYear(date) ? YEAR : date.getUTCDate() === 1 ? MONTH : DAY;
  return new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC' }).format(date);
}

const YEAR = { year: 'numeric' } as const;
const MONTH = { month: 'short' } as const;
const DAY = { day: 'numeric', month: 'short' } as const;

function isYear(date: Date): boolean {
  return date.getUTCMonth() === 0 && date.getUTCDate() === 1;
}
