import type { LanguageCode } from '@/shared/i18n/language';
import type { Kind, Point } from './volcanoPoints';

/** What the chart shows. */
export interface Scene {
  points: Point[];
  chosen: string | undefined;
  language: LanguageCode;
  words: { kinds: Record<Kind, string>; ratio: string; sure: string };
}

// Form and fill tell the kinds apart; the colour only helps.
const LOOKS: Record<Kind, { symbol: string; size: number; fill: string; line: string }> = {
  other: { symbol: 'circle', size: 6, fill: '#fff', line: '#7d9096' },
  flagged: { symbol: 'triangle', size: 10, fill: '#fff', line: '#8a6116' },
  found: { symbol: 'circle', size: 10, fill: '#0f6f7d', line: '#0f6f7d' },
};
const LABELLED = 12;

/** The points of one kind; the surest have their names beside them. */
export function seriesOf(kind: Kind, { points, chosen, words }: Scene, reach: number) {
  const look = LOOKS[kind];
  const own = points.filter((point) => point.kind === kind);
  const told = new Set(
    kind === 'other' ? [] : [...own].sort((left, right) => right.y - left.y).slice(0, LABELLED),
  );
  return {
    type: 'scatter',
    name: words.kinds[kind],
    symbol: look.symbol,
    symbolSize: look.size,
    itemStyle: { color: look.fill, borderColor: look.line, borderWidth: 1.5 },
    labelLayout: { hideOverlap: true },
    data: own.map((point) => ({
      ...point,
      value: [point.x, point.y],
      ...(point.id === chosen
        ? { symbolSize: 16, itemStyle: { color: '#fde68a', borderColor: '#b45309', borderWidth: 3 } }
        : {}),
      label: {
        show: told.has(point) || point.id === chosen,
        position: point.x < -reach * 0.6 || (point.x > 0 && point.x < reach * 0.6) ? 'right' : 'left',
        formatter: point.label,
        minMargin: 8,
        color: '#23393f',
        fontSize: 12,
      },
    })),
    ...(kind === 'other' ? { markLine: noLink() } : {}),
  };
}

/** The line of no link, at a ratio of 1. */
function noLink() {
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: '#93a5aa', type: 'dashed' },
    label: { show: false },
    data: [{ xAxis: 0 }],
  };
}
