import type { Report } from './usePatient';
import type { Span } from './useOpened';

export type Mention = Report['mentions'][number];
export type Fact = Report['facts'][number];

/** A stretch of the text under the same mentions and facts. */
export interface Segment {
  start: number;
  text: string;
  mentions: Mention[];
  facts: Fact[];
  picked: boolean;
}

type Told = Pick<Report, 'mentions' | 'facts'> & { text: string; picked: Span | undefined };

/** Cuts the text where a mention, a fact or the picked span begins or ends; overlaps stay readable. */
export function segmentsOf({ text, mentions, facts, picked }: Told): Segment[] {
  const inside = (span: Span) => span.start >= 0 && span.end <= text.length && span.start < span.end;
  const named = mentions.filter(inside);
  const placed = facts.filter((fact) => isPlaced(fact) && inside(fact));
  const point = picked && inside(picked) ? picked : undefined;
  const spans = [...named, ...placed.filter(isPlaced), ...(point ? [point] : [])];
  const cuts = new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])]);
  const places = [...cuts].sort((left, right) => left - right);
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] ?? text.length;
    const covers = (span: Span) => span.start < end && span.end > start;
    return {
      start,
      text: text.slice(start, end),
      mentions: named.filter(covers),
      facts: placed.filter((fact) => isPlaced(fact) && covers(fact)),
      picked: point !== undefined && covers(point),
    };
  });
}

export function isPlaced<F extends { start?: number | null; end?: number | null }>(
  fact: F,
): fact is F & Span {
  return typeof fact.start === 'number' && typeof fact.end === 'number';
}
