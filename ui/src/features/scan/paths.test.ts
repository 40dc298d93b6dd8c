import { expect, it } from 'vitest';
import { waysOf } from './paths';

it('the steps of an explanation are read as ways from the patient to the feature', () => {
  const patients = { value: 31, fewerThan: null };
  const step = (from: string, relationship: string, to: string) => ({ from, relationship, to, patients });
  const ways = waysOf([
    step('Patient', 'HAS_TREATMENT', 'Treatment'),
    step('Treatment', 'OF_CONCEPT', 'ATC:L01AA01'),
    step('ATC:L01AA01', 'IS_A', 'ATC:L01A'),
    step('Patient', 'HAS_DOCUMENT', 'Document'),
    step('Document', 'MENTIONS', 'ATC:L01A'),
  ]);
  expect(ways.map(({ nodes }) => nodes)).toEqual([
    ['Patient', 'Treatment', 'ATC:L01AA01', 'ATC:L01A'],
    ['Patient', 'Document', 'ATC:L01A'],
  ]);
});
