import { describe, expect, it } from 'vitest';
import { courseOf, profileOf, ranked } from './sheet';
import type { Sheet } from './useBoard';

const variant = (key: string, rest: object) => ({ key, gene: 'EGFR', ...rest }) as Sheet['variants'][number];
const option = (source: string, effect: string, onType = true) =>
  ({ source, effect, onType }) as Sheet['therapies'][number];

describe('the sheet of a tumour board', () => {
  it('tells the last steps in order and counts those that it leaves out', () => {
    const events = Array.from({ length: 14 }, (_, at) => ({
      key: `e${at}`,
      type: 'PROGRESSION' as const,
      date: `${2000 + at}`,
    }));
    const sheet = { events, treatments: [], tumours: [] } as unknown as Sheet;
    const { steps, left } = courseOf(
      sheet,
      (kind) => kind,
      (kind) => kind,
    );
    expect(left).toBe(2);
    expect(steps.map(({ date }) => date)).toEqual(Array.from({ length: 12 }, (_, at) => `${2002 + at}`));
  });

  it('shows the same variant of two tests once', () => {
    const variants = [variant('1', { hgvsP: 'p.L858R', vaf: 0.314 }), variant('2', { hgvsP: 'p.L858R' })];
    expect(profileOf({ variants }).rows).toEqual([{ key: '1', name: 'EGFR p.L858R', details: '31 %' }]);
  });

  it('names a fusion by both genes', () => {
    const variants = [variant('1', { gene: 'ALK', partner: 'EML4', kind: 'fusion' })];
    expect(profileOf({ variants }).rows[0]?.name).toBe('ALK::EML4 fusion');
  });

  it('puts every warning before any benefit, and leaves out other tumours', () => {
    const all = [
      ...Array.from({ length: 9 }, (_, at) => option(`s${at}`, 'SENSITIVITY')),
      option('w', 'RESISTANCE'),
      option('other', 'SENSITIVITY', false),
    ];
    const { rows, left } = ranked(all);
    expect(rows[0]?.source).toBe('w');
    expect(left).toBe(2);
  });
});
