import { describe, expect, it } from 'vitest';
import { codeOf } from './codeOf';

describe('the code beside a name', () => {
  it('is told where it is one of a vocabulary', () => {
    expect(codeOf({ curie: 'ATC:L01AA01', code: 'L01AA01', label: 'cyclophosphamide' })).toBe('L01AA01');
  });

  it('is left out where it is a word of the product, of a report, or in the name', () => {
    expect(codeOf({ curie: 'OW:dose-tobacco-10', code: 'dose-tobacco-10', label: 'Tabac' })).toBe('');
    expect(codeOf({ curie: 'LOCAL:procedure.x', code: 'procedure.x', label: 'x' })).toBe('');
    expect(codeOf({ curie: 'VARIANT:CHEK2', code: 'CHEK2', label: 'CHEK2' })).toBe('');
  });
});
