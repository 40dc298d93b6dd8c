import { describe, expect, it } from 'vitest';
import { kindOf, lookedAt } from './tested';

const specimen = (tested: { assay: 'MUTATION' | 'CNV' | 'SV'; all?: boolean; genes?: string[] }[]) => ({
  key: 's',
  tested: tested.map(({ assay, all = false, genes = [] }) => ({ assay, panel: 'P', all, genes })),
  evidence: [],
});

describe('what was looked for', () => {
  it('differs from what was not, gene by gene and assay by assay', () => {
    const panel = [specimen([{ assay: 'MUTATION', genes: ['EGFR', 'KRAS'] }])];
    expect(lookedAt(panel, 'EGFR', 'MUTATION')).toBe('YES');
    expect(lookedAt(panel, 'TP53', 'MUTATION')).toBe('NO');
    expect(lookedAt(panel, 'EGFR', 'CNV')).toBe('NO');
  });

  it('is every gene of an exome, and open where the genes of a panel are not recorded', () => {
    expect(lookedAt([specimen([{ assay: 'MUTATION', all: true }])], 'TP53', 'MUTATION')).toBe('YES');
    expect(lookedAt([specimen([{ assay: 'MUTATION' }])], 'TP53', 'MUTATION')).toBe('OPEN');
    expect(lookedAt([], 'TP53', 'MUTATION')).toBe('NO');
  });
});

describe('a variant', () => {
  it('is one of the sequence, of copies or of structure', () => {
    expect(kindOf({ kind: null, call: null })).toBe('MUTATION');
    expect(kindOf({ kind: 'copy number', call: 'High Amplification' })).toBe('CNV');
    expect(kindOf({ kind: 'fusion', call: null })).toBe('SV');
  });
});
