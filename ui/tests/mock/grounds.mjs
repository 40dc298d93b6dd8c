// What the patients behind a line have of it: one by its sentence, one by a coded row.
import { concept } from './concepts.mjs';
import { PEOPLE } from './hospital.mjs';

const nowhere = { sentence: null, document: null, start: null, end: null };

export function groundsOf(feature) {
  return PEOPLE.filter((person) => person.second).flatMap(({ id, number, profile }) => [
    {
      patient: id,
      label: 'Treatment',
      concept: concept(feature),
      isOutcome: false,
      date: '2009-03',
      ...nowhere,
    },
    {
      patient: id,
      label: 'Tumour',
      concept: concept(profile.second),
      isOutcome: true,
      date: '2016-05-04',
      sentence: 'Conclusion : adénocarcinome du lobe supérieur droit, distinct du cancer du sein de 2008.',
      document: `CHU/document/${number}-0`,
      start: 13,
      end: 51,
    },
  ]);
}
