import { isBar, type Item, type Lane, type Shape } from './items';

const COLOURS: Record<Lane, string> = {
  EVENT: '#9a3412',
  TREATMENT: '#0f6f7d',
  DOCUMENT: '#55707a',
  CONDITION: '#5b5f77',
  EXPOSURE: '#8a6116',
};

// Drawn about the origin, 12 units wide.
const PATHS: Record<Exclude<Shape, 'bar' | 'hatched'>, string> = {
  dot: 'M-6 0a6 6 0 1 0 12 0a6 6 0 1 0 -12 0z',
  ring: 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z',
  triangle: 'M0 -6.500L6.500 5.500H-6.500z',
  diamond: 'M0 -7L7 0L0 7L-7 0z',
  square: 'M-5.500 -5.500h11v11h-11z',
  cross: 'M-5 -5L5 5M5 -5L-5 5',
  tick: 'M0 -8V8',
};

/** The mark itself; its form tells what it is where colours do not. */
export function MarkShape({ item, x, y, width }: { item: Item; x: number; y: number; width: number }) {
  const colour = COLOURS[item.lane];
  const { shape } = item;
  if (shape === 'bar' || shape === 'hatched') {
    const fill = shape === 'bar' ? colour : 'url(#hatch)';
    const open = item.to === undefined;
    return (
      <rect
        x={x}
        y={y - 9}
        width={width}
        height={18}
        rx={3}
        fill={open ? '#fff' : fill}
        stroke={colour}
        strokeDasharray={open ? '3 2' : undefined}
      />
    );
  }
  const isLine = shape === 'cross' || shape === 'tick';
  return (
    <>
      {/* A month or a year rather than a day: the time that it may mean. */}
      {!isBar(item) && width > 14 && (
        <line x1={x} x2={x + width} y1={y + 10} y2={y + 10} stroke={colour} strokeWidth={2} opacity={0.45} />
      )}
      <path
        d={PATHS[shape]}
        transform={`translate(${x + width / 2} ${y})`}
        fill={isLine || shape === 'ring' ? '#fff' : colour}
        stroke={colour}
        strokeWidth={shape === 'tick' ? 3 : 2}
      />
    </>
  );
}
