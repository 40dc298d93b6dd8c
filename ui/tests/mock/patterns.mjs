// Patterns as they might be found; nothing is searched. A search takes two seconds.
import { concept } from './concepts.mjs';
import { page } from './hospital.mjs';

const LASTS = 2000; // milliseconds
const STEPS = 4;

const excess = (patients, observed, expected, p) => ({
  patients,
  observed,
  expected,
  ratio: observed / expected,
  p,
});

const named = (curies) => curies.map((curie) => concept(curie));

const GROUPS = Array.from({ length: 24 }, (_, at) =>
  at % 2 === 0
    ? {
        concepts: named(['OW:tobacco', 'ICD10:J44.9']),
        ...excess(120 - at, 18, 7.4 + at / 10, 0.01 + at / 50),
      }
    : { concepts: named(['ATC:L01DB03', 'ATC:L01AA01']), ...excess(64 - at, 9, 4.1 + at / 10, 0.21) },
);

const COURSES = [
  {
    concepts: named(['ATC:L01DB03', 'ATC:L02BG04']),
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
    concepts: named(['ATC:L02BG04', 'ATC:L01FF02']),
    patients: 24,
    medianDays: 80,
    observed: null,
    expected: 1.4,
    ratio: null,
    low: null,
    high: null,
    q: null,
  },
];

const CLUSTERS = [
  {
    places: named(['INSEE:33', 'INSEE:24']),
    radiusKm: 113.4,
    fromYear: 2012,
    toYear: 2016,
    ...excess(300, 21, 9.3, 0.04),
  },
];

const TESTED = { GROUPS: 141, COURSES: 2, PLACES: 12 };
const kept = new Map();

export function startSearch(input, patients) {
  const id = String(kept.size + 1);
  const most = { GROUPS: 2, COURSES: 3, PLACES: null }[input.kind];
  kept.set(id, { id, kind: input.kind, most: input.most ?? most, patients, began: Date.now() });
  return searchOf(id);
}

export function searchOf(id) {
  const job = kept.get(id);
  if (!job) return null;
  const progress = Math.min(1, Math.floor(((Date.now() - job.began) / LASTS) * STEPS) / STEPS);
  const done = progress === 1 && !job.cancelled;
  const told = (kind, rows) => (window) => page(done && job.kind === kind ? rows : [], window);
  return {
    ...job,
    status: job.cancelled ? 'CANCELLED' : done ? 'DONE' : 'RUNNING',
    progress,
    started: new Date(job.began).toISOString(),
    ended: done ? new Date(job.began + LASTS).toISOString() : null,
    error: null,
    reason: null,
    tested: done ? TESTED[job.kind] : 0,
    complete: job.most !== 3,
    groups: told('GROUPS', GROUPS),
    courses: told('COURSES', COURSES),
    clusters: told('PLACES', CLUSTERS),
  };
}

export const searches = () => [...kept.keys()].reverse().map(searchOf);

export function cancelSearch(id) {
  const job = kept.get(id);
  if (job) job.cancelled = true;
  return searchOf(id);
}
