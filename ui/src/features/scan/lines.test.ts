import { describe, expect, it } from 'vitest';
import { arranged, csvOf, type Line } from './lines';

const line = (label: string, q: number, rest: Partial<Line> = {}): Line => ({
  id: label,
  feature: { curie: `OW:${label}`, code: label, label, parents: [] },
  outcome: { kind: 'DEATH', concept: null },
  lagYears: 0.5,
  nExposed: 20,
  observed: 4,
  expected: 2,
  rateRatio: 2,
  ciLow: 1.1,
  ciHigh: 3.7,
  p: q / 4,
  log10P: Math.log10(q / 4),
  q,
  discovery: q < 0.05,
  flags: [],
  reasons: [],
  explainedBy: null,
  ...rest,
});
const lines = [line('Tabac', 0.2), line('Épirubicine', 0.01), line('Amiante', 0.001, { rateRatio: null })];
const labels = (shown: Line[]) => shown.map(({ feature }) => feature.label);
const all = { order: { by: 'q', descending: false }, onlyDiscoveries: false, text: '' } as const;

describe('the lines of a scan', () => {
  it('come surest first', () => {
    expect(labels(arranged(lines, all))).toEqual(['Amiante', 'Épirubicine', 'Tabac']);
  });

  it('are found without their accents', () => {
    expect(labels(arranged(lines, { ...all, text: 'epiru' }))).toEqual(['Épirubicine']);
  });

  it('without a ratio come last where the strongest come first', () => {
    const strongest = { ...all, order: { by: 'rateRatio', descending: true } } as const;
    expect(labels(arranged(lines, strongest)).at(-1)).toBe('Amiante');
  });

  it('take home p where it is too small for a number, and what was measured for a flag', () => {
    const reasons = [{ flag: 'DETECTION', measure: 'RATE_RATIO_WITHIN_VISITS', figure: 1.02 }] as const;
    const csv = csvOf([
      line('Tabac', 0.2, { p: 0, log10P: -412.3, flags: ['DETECTION'], reasons: [...reasons] }),
    ]);
    expect(csv).toContain(',0,-412.3,');
    expect(csv).toContain('DETECTION RATE_RATIO_WITHIN_VISITS 1.02');
  });
});

describe('the lines of several outcomes and lags', () => {
  const recurrence = { outcome: { kind: 'RECURRENCE', concept: null } } as const;
  const asked = [
    line('Tabac', 0.2),
    line('Tabac', 0.3, recurrence),
    line('Tabac', 0.4, { ...recurrence, lagYears: 5 }),
  ];

  it('are told apart by what was asked', () => {
    const ofRecurrence = arranged(asked, { ...all, outcome: 'RECURRENCE' });
    expect(ofRecurrence.map(({ lagYears }) => lagYears)).toEqual([0.5, 5]);
    expect(arranged(asked, { ...all, outcome: 'RECURRENCE', lag: 5 }).map(({ q }) => q)).toEqual([0.4]);
  });
});

describe('the CSV', () => {
  it('quotes what needs it, and never hands a formula to a spreadsheet', () => {
    const [header, row] = csvOf([line('=cmd, "x"', 0.5)]).split('\r\n');
    expect(header).toMatch(/^feature,label,definition,outcome/);
    expect(row).toContain(`"'=cmd, ""x"""`);
  });
});
