import { describe, expect, it } from 'vitest';
import { criteriaOf, validateQuestion, withoutTerm, withTerm } from './question';

describe('the address of a search', () => {
  it('is read back as the question it came from', () => {
    const question = {
      text: 'nodule',
      sex: 'FEMALE' as const,
      from: 40,
      terms: [{ curie: 'ICD10:C50', role: 'TUMOUR_SITE' as const }],
    };
    expect(validateQuestion(JSON.parse(JSON.stringify(question)))).toEqual(question);
  });

  it('that makes no sense asks nothing', () => {
    expect(
      validateQuestion({ sex: 'CAT', from: -3, to: 'old', terms: [{ role: 'MEDICINE' }, 7], text: 5 }),
    ).toEqual({});
  });
});

describe('the criteria', () => {
  it('come in the order of the page, an absent concept as a negation', () => {
    expect(
      criteriaOf({ sex: 'MALE', from: 50, terms: [{ curie: 'ATC:L01', role: 'MEDICINE', not: true }] }),
    ).toEqual([
      { sex: 'MALE' },
      { age: { from: 50, to: null } },
      { not: { concept: { curie: 'ATC:L01', role: 'MEDICINE' } } },
    ]);
  });

  it('hold a concept once in each role', () => {
    const term = { curie: 'ICD10:C50', role: 'TUMOUR_SITE' as const };
    const twice = withTerm(withTerm({}, term), { ...term, not: true });
    expect(twice.terms).toEqual([{ ...term, not: true }]);
    expect(withoutTerm(twice, term)).toEqual({});
  });
});
