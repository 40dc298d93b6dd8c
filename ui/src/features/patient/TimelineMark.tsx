import { memo } from 'react';
import { FlagShape } from './FlagShape';
import { isBar, type Item } from './items';
import { type Placed } from './placement';
import { MarkShape } from './MarkShape';
import classes from './Timeline.module.css';
import { useItemWords } from './useItemWords';
import { rowY } from './useTimeline';

interface Props {
  placed: Placed;
  laneY: number;
  selected: boolean;
  tabbable: boolean;
  onFocus: (key: string) => void;
  onPoint: (item: Item | undefined) => void;
  onOpen: (item: Item) => void;
}

/** One thing on the timeline: a shape, its words, and a button in all but looks. */
export const TimelineMark = memo(function TimelineMark(props: Props) {
  const { placed, laneY, selected, tabbable, onFocus, onPoint, onOpen } = props;
  const { item, x, width, side, labelled } = placed;
  const words = useItemWords();
  const y = rowY(laneY, placed.row);
  return (
    <g
      role="button"
      tabIndex={tabbable ? 0 : -1}
      aria-label={words(item)}
      data-lane={item.lane}
      data-key={item.key}
      data-selected={selected || undefined}
      className={classes['mark']}
      onClick={() => onOpen(item)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onOpen(item);
      }}
      onFocus={() => {
        onFocus(item.key);
        onPoint(item);
      }}
      onBlur={() => onPoint(undefined)}
      onMouseEnter={() => onPoint(item)}
      onMouseLeave={() => onPoint(undefined)}
    >
      <rect x={x - 9} y={y - 12} width={Math.max(width, 6) + 16} height={24} fill="transparent" />
      <MarkShape item={item} x={x} y={y} width={width} />
      {item.flag && <FlagShape flag={item.flag} x={x + (isBar(item) ? 0 : width / 2 - 9)} y={y - 8} />}
      {labelled && (
        <text
          x={textX(placed)}
          y={y + 4}
          textAnchor={side === 'left' ? 'end' : 'start'}
          className={side === 'inside' ? classes['within'] : classes['label']}
        >
          {item.label}
        </text>
      )}
    </g>
  );
});

function textX({ item, x, width, side }: Placed): number {
  if (side === 'inside') return x + 7;
  if (isBar(item)) return side === 'left' ? x - 7 : x + width + 7;
  return x + width / 2 + (side === 'left' ? -12 : 12);
}
