// Trials, notices and decisions of the fictional hospital.
import { PEOPLE } from './hospital.mjs';

const reviews = new Map();
const decisions = new Map();
const seen = new Map();
const living = PEOPLE.filter(({ dead }) => !dead).slice(0, 12);
const type = {
  curie: 'ONCOTREE:IDC',
  code: 'IDC',
  label: ({ language }) =>
    language === 'EN' ? 'Breast Invasive Ductal Carcinoma' : 'Carcinome canalaire infiltrant du sein',
};

export const trials = () =>
  [
    { id: 'ONCO-1', title: 'Essai ONCO-1', open: true, openArms: ['ONCO-1/1/A'] },
    { id: 'ONCO-2', title: 'Essai ONCO-2', open: true, openArms: ['ONCO-2/1/A'] },
    { id: 'ONCO-3', title: 'Essai clos', open: false, openArms: [] },
  ].map((trial) => ({ ...trial, knownOn: '2026-10-01', toCheck: [] }));

export function trialCandidates({ trial, answers, status, offset, first }) {
  const all = living.map(({ id, number }, at) => ({
    patient: id,
    tumourKey: `t-${number}`,
    tumourType: at % 5 === 4 ? null : type,
    arm: `${trial}/1/A`,
    answer: at < 4 ? 'MATCH' : 'UNKNOWN',
    missing: at < 4 ? [] : ['clinical:age_numerical', 'genomic:PIK3CA:MUTATION'],
    review: reviews.get(`${trial} ${id}`) ?? null,
  }));
  const listed = all
    .filter(({ answer }) => answers.length === 0 || answers.includes(answer))
    .filter(({ review }) => status.length === 0 || status.includes(review?.status ?? 'NEW'));
  return {
    matching: 4,
    unknown: all.length - 4,
    listed: listed.length,
    complete: true,
    candidates: listed.slice(offset, offset + first),
  };
}

export function reviewMatch(user, { input: { trial, patient, status, note } }) {
  const review = { status, note: note ?? '', by: user, at: '2026-11-20T09:00:00Z' };
  reviews.set(`${trial} ${patient}`, review);
  return review;
}

export const knowledgeReleases = () => [
  { number: 2, at: '2026-11-18T07:00:00Z', statements: 4812, changes: 31, files: ['authorisations.tsv'] },
];

const CHANGES = [
  { kind: 'WITHDRAWN', source: 'LOCAL:7', medicines: ['medicine A'], effect: 'RESISTANCE', level: 'C' },
  {
    kind: 'NEW',
    source: 'EMA:B:2026-10',
    medicines: ['B', 'C'],
    effect: 'SENSITIVITY',
    level: 'within authorisation',
  },
  {
    kind: 'LEVEL',
    source: 'LOCAL:9',
    medicines: ['D'],
    effect: 'SENSITIVITY',
    level: 'A',
    earlierLevel: 'B',
  },
].map((change, at) => ({
  id: `2/${at}`,
  release: 2,
  how: change.medicines.length > 1 ? 'Combination' : 'Single',
  disease: 'Breast cancer',
  genes: ['BRCA1'],
  ...change,
}));

export const knowledgeChanges = () => CHANGES;

const notices = () =>
  living.slice(0, 5).map(({ id }, at) => ({
    id: `n-${at}`,
    patient: id,
    tumourKey: `t-${at}`,
    tumourType: type,
    variantKey: `v-${at}`,
    finding: 'BRCA1 p.(Glu23Valfs*17)',
    change: CHANGES[at % CHANGES.length],
    status: 'NEW',
    ...seen.get(`n-${at}`),
  }));

export const inbox = ({ status, offset, first }) =>
  notices()
    .filter((notice) => status.length === 0 || status.includes(notice.status))
    .slice(offset, offset + first);

export function reviewNotice(user, { input: { id, status, comment } }) {
  seen.set(id, { status, comment, reviewedBy: user, reviewed: '2026-11-20T09:00:00Z' });
  return notices().find((notice) => notice.id === id);
}

export function recordBoardDecision(user, { input: { patient, ...rest } }) {
  const decision = { ...rest, by: user, at: `2026-11-20T09:00:${10 + decisions.size}Z` };
  decisions.set(patient, [decision, ...(decisions.get(patient) ?? [])]);
  return decision;
}

export const decisionsOf = (patient) => decisions.get(patient) ?? [];
