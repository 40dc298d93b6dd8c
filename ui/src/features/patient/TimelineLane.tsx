import { useLingui } from '@lingui/react/macro';
import { memo } from 'react';
import type { Item, Lane } from './items';
import classes from './Timeline.module.css';
import { TimelineMark } from './TimelineMark';
import type { LaneOnShow } from './useTimeline';

interface Props {
  lane: LaneOnShow;
  gutter: number;
  width: number;
  selected: string | undefined;
  focused: string | undefined;
  onFocus: (key: string) => void;
  onPoint: (item: Item | undefined) => void;
  onOpen: (item: Item) => void;
}

export const TimelineLane = memo(function TimelineLane(props: Props) {
  const { lane, gutter, width, selected, focused } = props;
  const { t } = useLingui();
  const names: Record<Lane, string> = {
    EVENT: t`Évènements`,
    TREATMENT: t`Traitements`,
    DOCUMENT: t`Documents`,
    CONDITION: t`Autres maladies`,
    EXPOSURE: t`Expositions`,
  };
  const hidden = lane.before + lane.after;
  return (
    <g
      role="group"
      aria-label={hidden > 0 ? t`${names[lane.lane]}, ${hidden} hors de la période` : names[lane.lane]}
    >
      <line x1={-gutter} x2={width} y1={lane.y} y2={lane.y} className={classes['border']} />
      <text x={-gutter + 16} y={lane.y + 23} className={classes['lane']}>
        {names[lane.lane]}
        {hidden > 0 && (
          <tspan className={classes['outside']} dx={6}>
            {lane.before > 0 && `‹${lane.before} `}
            {lane.after > 0 && `${lane.after}›`}
          </tspan>
        )}
      </text>
      <g clipPath="url(#window)">
        {lane.placed.map((placed) => (
          <TimelineMark
            key={placed.item.key}
            placed={placed}
            laneY={lane.y}
            selected={placed.item.key === selected}
            tabbable={placed.item.key === focused}
            onFocus={props.onFocus}
            onPoint={props.onPoint}
            onOpen={props.onOpen}
          />
        ))}
      </g>
    </g>
  );
});
