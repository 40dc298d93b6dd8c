import { describe, expect, it } from 'vitest';
import { variantName } from './useVariantName';

describe('the name of a variant', () => {
  it('has both genes of a fusion, and the words of a call', () => {
    const words = { fusion: 'réarrangement', 'High Amplification': 'amplification' };
    expect(variantName({ gene: 'EML4', partner: 'ALK', kind: 'fusion' }, words)).toBe(
      'EML4::ALK réarrangement',
    );
    expect(variantName({ gene: 'MET', kind: 'copy number', call: 'High Amplification' }, words)).toBe(
      'MET amplification',
    );
    expect(variantName({ gene: 'EGFR', hgvsP: 'p.L858R', hgvsC: 'c.2573T>G' }, words)).toBe('EGFR p.L858R');
  });
});
