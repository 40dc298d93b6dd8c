import { describe, expect, it } from 'vitest';
import { courseOf, profileOf, ranked, specimenWords } from './sheet';
import type { Sheet } from './useBoard';

const variant = (key: string, rest: object) => ({ key, gene: 'EGFR', ...rest }) as Sheet['variants'][number];
const option = (source: string, effect: string, onType = true) =>
  ({ source, effect, onType }) as Sheet['therapies'][number];

const nameOf = ({ gene, hgvsP }: Sheet['variants'][number]) => `${gene} ${hgvsP}`;

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
    expect(profileOf({ variants }, nameOf, (code) => code ?? undefined).rows).toEqual([
      { key: '1', name: 'EGFR p.L858R', details: '31 %' },
    ]);
  });

  it('says what was looked for, and how much of the specimen is tumour', () => {
    const tested = [
      { assay: 'MUTATION' as const, panel: 'P1', all: false, genes: ['EGFR', 'KRAS'] },
      { assay: 'SV' as const, panel: null, all: true, genes: [] },
    ];
    expect(specimenWords({ label: 'B24-7', purity: 0.4, tested }, 'en')).toBe(
      'B24-7 · P1, 2 genes · all genes · purity 40 %',
    );
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
