import { describe, expect, it } from 'vitest';
import { courseOf, profileOf, specimenWords } from './sheet';
import { elsewhere, ranked, sourceWords } from './sheetOptions';
import type { Sheet } from './useBoard';

const variant = (key: string, rest: object) => ({ key, gene: 'EGFR', ...rest }) as Sheet['variants'][number];
const option = (source: string, effect: string, medicine: string, onType = true, finding = 'EGFR L858R') =>
  ({ source, effect, onType, finding, medicines: [medicine] }) as Sheet['therapies'][number];

const nameOf = ({ gene, hgvsP }: Sheet['variants'][number]) => `${gene} ${hgvsP}`;

describe('the sheet of a tumour board', () => {
  it('tells the last steps in order and counts those that it leaves out', () => {
    const events = Array.from({ length: 14 }, (_, at) => ({
      key: `e${at}`,
      type: at % 2 ? ('PROGRESSION' as const) : ('REMISSION' as const),
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

  it('tells a renewed medicine once, with its number and its last day', () => {
    const treatments = ['2009-10-06', '2010-04-04', '2013-03-19'].map((start) => ({
      ...{ key: start, kind: 'SYSTEMIC', label: 'lévothyroxine', line: 1, concepts: [], start },
    }));
    const sheet = { events: [], treatments, tumours: [] } as unknown as Sheet;
    const { steps } = courseOf(
      sheet,
      (kind) => kind,
      (kind) => kind,
    );
    expect(steps).toHaveLength(1);
    expect(steps[0]).toMatchObject({ date: '2009-10-06', again: { times: 3, last: '2013-03-19' } });
  });

  it('shows the same variant of two tests once', () => {
    const variants = [variant('1', { hgvsP: 'p.L858R', vaf: 0.314 }), variant('2', { hgvsP: 'p.L858R' })];
    expect(profileOf({ variants }, nameOf, (word) => word ?? undefined, 'en').rows).toEqual([
      { key: '1', name: 'EGFR p.L858R', details: '31%' },
    ]);
  });

  it('says what was looked for, and how much of the specimen is tumour', () => {
    const tested = [
      { assay: 'MUTATION' as const, panel: 'P1', all: false, genes: ['EGFR', 'KRAS'] },
      { assay: 'SV' as const, panel: null, all: true, genes: [] },
    ];
    expect(specimenWords({ label: 'B24-7', purity: 0.4, tested }, 'en')).toBe(
      'B24-7 · P1, 2 genes · all genes · purity 40%',
    );
    expect(specimenWords({ label: 'B24-7', purity: null, tested: [] }, 'fr')).toBe('');
  });

  it('puts every warning before any benefit, and leaves out other tumours', () => {
    const all = [
      ...Array.from({ length: 20 }, (_, at) => option(`s${at}`, 'SENSITIVITY', `m${at}`)),
      option('w', 'RESISTANCE', 'other'),
      option('elsewhere', 'SENSITIVITY', 'x', false),
    ];
    const { rows, left, warnings } = ranked(all);
    expect(rows[0]?.option.source).toBe('w');
    expect(rows).toHaveLength(16);
    expect({ left, warnings }).toEqual({ left: 5, warnings: 0 });
  });

  it('names what is known in another tumour where nothing is in its own', () => {
    const far = [
      option('a', 'SENSITIVITY', 'dabrafenib', false),
      option('b', 'SENSITIVITY', 'dabrafenib', false),
      option('c', 'RESISTANCE', 'cetuximab', false),
    ];
    const words = ({ medicines }: { medicines: string[] }) => medicines.join();
    expect(elsewhere(far, words)).toEqual({ shown: ['dabrafenib'], left: 0 });
    expect(elsewhere([...far, option('d', 'SENSITIVITY', 'x')], words).shown).toEqual([]);
    expect(ranked(far).rows).toEqual([]);
  });

  it('keeps room for benefits, none without the warnings about its medicine', () => {
    const alerts = Array.from({ length: 30 }, (_, at) => option(`w${at}`, 'RESISTANCE', `a${at}`));
    const all = [...alerts, option('s1', 'SENSITIVITY', 'A29'), option('s2', 'SENSITIVITY', 'free')];
    const { rows, left, warnings } = ranked(all);
    expect(rows.map(({ option: { source } }) => source)).toEqual(
      expect.arrayContaining(['w29', 's1', 's2', 'w0']),
    );
    expect(rows).toHaveLength(16);
    expect({ left, warnings }).toEqual({ left: 16, warnings: 16 });
    const many = Array.from({ length: 30 }, (_, at) =>
      option(`w${at}`, 'RESISTANCE', 'same', true, `f${at}`),
    );
    const told = ranked([...many, option('s', 'SENSITIVITY', 'same')]);
    expect(told.rows.every(({ option: { effect } }) => effect === 'RESISTANCE')).toBe(true);
    expect({ left: told.left, warnings: told.warnings }).toEqual({ left: 15, warnings: 14 });
  });

  it('shows one line of each finding in turn, so that one gene does not hide the next', () => {
    const egfr = Array.from({ length: 20 }, (_, at) => option(`e${at}`, 'SENSITIVITY', `m${at}`));
    const braf = ['b0', 'b1'].map((name) => option(name, 'SENSITIVITY', name, true, 'BRAF V600E'));
    const msi = option('msi', 'SENSITIVITY', 'pembrolizumab', true, 'MSI-H');
    const { rows } = ranked([...egfr, ...braf, msi]);
    expect(rows.slice(0, 5).map(({ option: { source } }) => source)).toEqual(['e0', 'b0', 'msi', 'e1', 'b1']);
  });

  it('says once what several sources say alike', () => {
    const all = ['CIVIC:EID1', 'CIVIC:EID2', 'X:3', 'CIVIC:EID4'].map((source) =>
      option(source, 'RESISTANCE', 'Erlotinib'),
    );
    const { rows, left } = ranked(all);
    expect(rows).toHaveLength(1);
    expect(left).toBe(0);
    expect(sourceWords(rows[0]?.sources ?? [])).toBe('CIVIC:EID1, EID2, X:3 + 1');
  });
});
