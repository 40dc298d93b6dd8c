// Patterns as they might be found; nothing is searched.
import { concept } from './concepts.mjs';

const excess = (patients, observed, expected, p) => ({
  patients,
  observed,
  expected,
  ratio: observed / expected,
  p,
});

const PAIRS = [
  [['OW:tobacco', 'ICD10:J44.9'], excess(120, 18, 7.4, 0.01)],
  [['ATC:L01DB03', 'ATC:L01AA01'], excess(64, 9, 4.1, 0.21)],
];

export const subgroups = (patients, depth) => ({
  patients,
  concepts: 141,
  complete: depth === 2,
  groups: PAIRS.map(([curies, numbers]) => ({ concepts: curies.map((curie) => concept(curie)), ...numbers })),
});

export const courses = (patients) => ({
  patients,
  courses: [
    {
      concepts: ['ATC:L01DB03', 'ATC:L02BG04'].map((curie) => concept(curie)),
      patients: 210,
      medianDays: 124,
      observed: 21,
      expected: 11.2,
      ratio: 1.88,
      low: 1.16,
      high: 2.87,
      q: 0.02,
    },
    {
      concepts: ['ATC:L02BG04', 'ATC:L01FF02'].map((curie) => concept(curie)),
      patients: 24,
      medianDays: 80,
      observed: null,
      expected: 1.4,
      ratio: null,
      low: null,
      high: null,
      q: null,
    },
  ],
});

export const placeClusters = (patients) => ({
  patients,
  places: 12,
  clusters: [
    {
      places: ['INSEE:33', 'INSEE:24'].map((curie) => concept(curie)),
      radiusKm: 113.4,
      fromYear: 2012,
      toYear: 2016,
      ...excess(300, 21, 9.3, 0.04),
    },
  ],
});
