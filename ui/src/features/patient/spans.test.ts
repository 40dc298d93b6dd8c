import { describe, expect, it } from 'vitest';
import { type Mention, segmentsOf } from './spans';

const text = 'Pas de métastase hépatique. Carcinome du sein.';
const concept = { curie: 'ICD10:C78.7', code: 'C78.7', label: 'Foie' };
const mention = (start: number, end: number): Mention => ({ start, end, assertion: 'NEGATED', concept });

describe('a report', () => {
  it('keeps every letter whatever is marked in it', () => {
    const segments = segmentsOf({
      text,
      mentions: [mention(7, 26), mention(17, 26)],
      facts: [],
      picked: { start: 10, end: 40 },
    });
    expect(segments.map((segment) => segment.text).join('')).toBe(text);
  });

  it('shows under overlapping mentions which of them hold where', () => {
    const segments = segmentsOf({
      text,
      mentions: [mention(7, 26), mention(17, 26)],
      facts: [],
      picked: undefined,
    });
    expect(segments.map(({ text: said, mentions }) => [said, mentions.length])).toEqual([
      ['Pas de ', 0],
      ['métastase ', 1],
      ['hépatique', 2],
      ['. Carcinome du sein.', 0],
    ]);
  });

  it('leaves out a span that lies outside the text', () => {
    expect(segmentsOf({ text, mentions: [mention(40, 400)], facts: [], picked: undefined })).toHaveLength(1);
  });
});
