import { describe, expect, it } from 'vitest';
import { columnWidth, GLYPHS, KINDS, share } from './layout';

describe('an OncoPrint', () => {
  it('tells each kind by its shape, without its colour', () => {
    const shapes = KINDS.map((kind) => `${GLYPHS[kind].box} ${GLYPHS[kind].hollow ?? false}`);
    expect(new Set(shapes).size).toBe(KINDS.length);
  });

  it('has a share only of those who were looked at', () => {
    expect(share(6, 24)).toBe(0.25);
    expect(share(null, 24)).toBeUndefined();
    expect(share(6, null)).toBeUndefined();
    expect(share(0, 0)).toBeUndefined();
    expect(share(0, 9)).toBe(0);
    expect(share(46, 46)).toBeUndefined();
  });

  it('has narrower columns for more patients', () => {
    expect(columnWidth(500).width).toBeLessThan(columnWidth(61).width);
    expect(columnWidth(61).width).toBeLessThan(columnWidth(10).width);
  });
});
