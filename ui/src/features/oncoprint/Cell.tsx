import type { AlterationKind } from '@/generated/graphql';
import { GLYPHS, KINDS, TESTED } from './layout';

interface Props {
  x: number;
  y: number;
  width: number;
  height: number;
  /** Absent: nobody looked; empty: looked at, and nothing found. */
  kinds: AlterationKind[] | undefined;
}

/** One gene of one patient. */
export function Cell({ x, y, width, height, kinds }: Props) {
  if (!kinds)
    return <rect x={x} y={y + height / 2 - 0.5} width={width} height={1} fill={TESTED} data-cell="unknown" />;
  return (
    <>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        fill={TESTED}
        data-cell={kinds.length ? 'altered' : 'none'}
      />
      {KINDS.filter((kind) => kinds.includes(kind)).map((kind) => {
        const { fill, box, hollow } = GLYPHS[kind];
        const [left, top, across, down] = box;
        const edge = hollow ? Math.min(2, width / 4) : 0;
        return (
          <rect
            key={kind}
            x={x + left * width + edge / 2}
            y={y + top * height + edge / 2}
            width={across * width - edge}
            height={down * height - edge}
            fill={hollow ? '#ffffff' : fill}
            {...(hollow ? { stroke: fill, strokeWidth: edge } : {})}
            data-kind={kind}
          />
        );
      })}
    </>
  );
}
