import { memo } from 'react';
import { isBar, type Item, type Placed } from './items';
import { MarkShape } from './MarkShape';
import classes from './Timeline.module.css';
import { useItemWords } from './useItemWords';
import { rowY } from './useTimeline';

interface Props {
  placed: Placed;
  laneY: number;
  room: number;
  selected: boolean;
  tabbable: boolean;
  onFocus: (key: string) => void;
  onPoint: (item: Item | undefined) => void;
  onOpen: (item: Item) => void;
}

/** One thing on the timeline: a shape, its words, and a button in all but looks. */
export const TimelineMark = memo(function TimelineMark(props: Props) {
  const { placed, laneY, room, selected, tabbable, onFocus, onPoint, onOpen } = props;
  const { item, x, width, inside, labelled } = placed;
  const words = useItemWords();
  const y = rowY(laneY, placed.row);
  const middle = x + width / 2;
  const beside = isBar(item) ? x + width + 7 : middle + 12;
  const textX = inside ? x + 7 : beside;
  const turned = !inside && textX + item.label.length * 6.7 > room && textX > room / 2;
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
      {labelled && (
        <text
          x={turned ? (isBar(item) ? x - 7 : middle - 12) : textX}
          y={y + 4}
          textAnchor={turned ? 'end' : 'start'}
          className={inside ? classes['within'] : classes['label']}
        >
          {item.label}
        </text>
      )}
    </g>
  );
});
