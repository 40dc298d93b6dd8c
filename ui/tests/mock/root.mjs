// The roots of the schema, answered from the fictional hospital.
import { GraphQLError } from 'graphql';
import {
  decisionsOf,
  inbox,
  knowledgeChanges,
  knowledgeReleases,
  recordBoardDecision,
  reviewMatch,
  reviewNotice,
  trialCandidates,
  trials,
} from './board.mjs';
import { CONCEPTS, concept, rootsOf, schemes } from './concepts.mjs';
import { correctFact, corrected, undoCorrection } from './corrections.mjs';
import { keep, list, review } from './findings.mjs';
import { groundsOf } from './grounds.mjs';
import { PEOPLE, documentOf, page, recordOf } from './hospital.mjs';
import { secondPrimaries } from './incidence.mjs';
import { oncoPrint, survivalOf } from './oncoprint.mjs';
import { cancelSearch, searches, searchOf, startSearch } from './patterns.mjs';
import { riskModel } from './risk.mjs';
import { cancel, jobOf, jobs, start } from './scan.mjs';

const ORDER = ['COUNT', 'AGGREGATE', 'PSEUDONYMISED', 'CARE'];
export const ACCOUNTS = { counter: 'COUNT', researcher: 'PSEUDONYMISED', clinician: 'CARE' };

const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function meets(person, criterion) {
  const [[kind, value]] = Object.entries(criterion);
  switch (kind) {
    case 'sex':
      return person.sex === value;
    case 'age':
      return person.age >= (value.from ?? 0) && person.age <= (value.to ?? 130);
    case 'not':
      return !meets(person, value);
    case 'all':
      return value.every((one) => meets(person, one));
    case 'any':
      return value.some((one) => meets(person, one));
    case 'secondPrimary':
      return person.second === value;
    case 'concept':
      return person.features.has(value.curie);
    default:
      return false;
  }
}

const says = (person, text) =>
  !text ||
  plain(
    `${concept(person.profile.morphology).label({ language: 'FR' })} ${concept(person.profile.site).label({ language: 'FR' })}`,
  ).includes(plain(text));
const found = (criteria, text) =>
  PEOPLE.filter((person) => criteria.every((one) => meets(person, one)) && says(person, text));
const told = (role) => (value) =>
  role === 'COUNT' && value > 0 && value < 10 ? { value: null, fewerThan: 10 } : { value, fewerThan: null };

function suggestionsOf(people, role, count, asked) {
  const numbers = new Map();
  for (const person of people)
    for (const [curie, is] of person.features)
      if (!role || is === role) numbers.set(`${is} ${curie}`, (numbers.get(`${is} ${curie}`) ?? 0) + 1);
  return [...numbers]
    .map(([key, number]) => {
      const [is, curie] = key.split(' ');
      const all = PEOPLE.filter((person) => person.features.has(curie)).length;
      return {
        concept: concept(curie, all),
        role: is,
        count: count(number),
        lift: number / people.length / (all / PEOPLE.length),
      };
    })
    .filter(({ concept: { curie } }) => !asked.includes(curie))
    .sort((left, right) => right.lift - left.lift);
}

const carriers = (curie) => PEOPLE.filter((person) => person.features.has(curie)).length;

const need = (mine, wanted) => {
  if (ORDER.indexOf(mine) < ORDER.indexOf(wanted))
    throw new GraphQLError('Not allowed', { extensions: { code: 'FORBIDDEN', correlationId: 'f00d-cafe' } });
};

export function rootOf(user, purpose) {
  const role = ACCOUNTS[user];
  const care = role === 'CARE' && purpose === 'CARE';
  const count = told(role);
  const purposes = role === 'CARE' ? ['CARE', 'RESEARCH', 'QUALITY'] : ['RESEARCH', 'QUALITY'];
  return {
    me: { name: user, roles: ORDER.slice(0, ORDER.indexOf(role) + 1), purposes, purpose },
    dataset: {
      patients: count(PEOPLE.length),
      opposed: count(0),
      labels: [],
      schemes: schemes(),
      freshness: '2026-11-20T08:00:00Z',
      matrixRefreshed: '2026-11-20T08:00:00Z',
      version: '0.1.0',
    },
    cohort: ({ criteria, text }) => {
      const steps = criteria.map((_, index) => ({
        criterion: index,
        left: count(found(criteria.slice(0, index + 1)).length),
      }));
      if (text) steps.push({ criterion: criteria.length, left: count(found(criteria, text).length) });
      return { count: count(found(criteria, text).length), attrition: steps };
    },
    suggestions: ({ filter, text, role: wanted, first }) =>
      suggestionsOf(found(filter, text), wanted, count, JSON.stringify(filter)).slice(0, first),
    patients: ({ filter, text, ...window }) => {
      need(role, 'PSEUDONYMISED');
      return page(
        found(filter, text).map((person) => recordOf(person, care)),
        window,
      );
    },
    patient: ({ id }) => {
      need(role, 'PSEUDONYMISED');
      const person = PEOPLE.find((one) => one.id === id);
      return person ? { ...corrected(recordOf(person, care)), boardDecisions: decisionsOf(id) } : null;
    },
    oncoPrint: ({ criteria, text, genes }) => {
      need(role, 'AGGREGATE');
      return oncoPrint(found(criteria, text), genes, { count, need: () => need(role, 'PSEUDONYMISED') });
    },
    survival: ({ criteria, text, feature }) => {
      need(role, 'AGGREGATE');
      return survivalOf(found(criteria, text), feature, count);
    },
    document: ({ key }) => documentOf(key),
    concepts: ({ text, language, carried, first }) =>
      CONCEPTS.map(([curie]) => concept(curie, carriers))
        .filter((one) => !carried || one.patients.value > 0)
        .filter(
          (one) =>
            plain(one.label({ language })).includes(plain(text)) ||
            one.synonyms().some((synonym) => plain(synonym.text) === plain(text)) ||
            one.code.toLowerCase().startsWith(text.toLowerCase()),
        )
        .slice(0, first),
    concept: ({ curie }) => concept(curie, carriers),
    conceptRoots: ({ scheme }) => rootsOf(scheme).map((curie) => concept(curie, carriers)),
    crosswalk: () => [],
    savedCohorts: [],
    correlation: ({ id }) => jobOf(id),
    correlations: () => jobs(),
    startCorrelation: ({ input }) => {
      need(role, 'AGGREGATE');
      return start(input);
    },
    cancelCorrelation: ({ id }) => cancel(id),
    patternSearch: ({ id }) => searchOf(id),
    patternSearches: () => searches(),
    startPatternSearch: ({ input }) => {
      need(role, 'AGGREGATE');
      return startSearch(input, { value: found(input.criteria).length });
    },
    cancelPatternSearch: ({ id }) => cancelSearch(id),
    secondPrimaries: ({ criteria }) => {
      need(role, 'AGGREGATE');
      return secondPrimaries({ value: found(criteria).length });
    },
    riskModel: (asked) => riskModel(asked),
    trials,
    knowledgeReleases,
    knowledgeChanges,
    trialCandidates: (asked) => {
      need(role, 'PSEUDONYMISED');
      return trialCandidates(asked);
    },
    inbox: (asked) => {
      need(role, 'PSEUDONYMISED');
      return inbox(asked);
    },
    reviewMatch: (asked) => reviewMatch(user, asked),
    reviewNotice: (asked) => reviewNotice(user, asked),
    recordBoardDecision: (asked) => {
      need(role, 'CARE');
      return recordBoardDecision(user, asked);
    },
    correctFact: (asked) => {
      need(care ? role : 'COUNT', 'CARE');
      return correctFact(user, asked);
    },
    undoCorrection: (asked) => {
      need(care ? role : 'COUNT', 'CARE');
      return undoCorrection(user, asked);
    },
    findings: () => list(),
    keepFinding: (asked) => keep(user, asked),
    reviewFinding: (asked) => review(user, asked),
    explain: ({ feature, outcome, lagYears }) => ({
      knowledge: {
        verdict: 'KNOWN',
        reasons: [{ agent: 'OW:tobacco', group: '1', evidence: 'SUFFICIENT', source: null }],
      },
      feature: concept(feature),
      outcome: { kind: outcome.kind, concept: outcome.concept ? concept(outcome.concept) : null },
      lagYears,
      path: [
        { from: 'Patient', relationship: 'HAS_TREATMENT', to: 'Treatment', patients: { value: 38 } },
        { from: 'Treatment', relationship: 'OF_CONCEPT', to: feature, patients: { value: 38 } },
        { from: 'Patient', relationship: 'HAS_DOCUMENT', to: 'Document', patients: { value: 21 } },
        { from: 'Document', relationship: 'MENTIONS', to: feature, patients: { value: 21 } },
      ],
      exposed: { value: 61 },
      cases: { value: 52 },
      exposedCases: { value: 44 },
      exposedWithoutOutcome: { value: 17 },
      casesNotExposed: { value: 8 },
      counterExamples: ({ kind, ...window }) => {
        need(role, 'PSEUDONYMISED');
        const spared = kind === 'EXPOSED_WITHOUT_OUTCOME';
        return page(
          PEOPLE.filter((person) => Boolean(person.second) !== spared).map((person) =>
            recordOf(person, care),
          ),
          window,
        );
      },
      grounds: () => {
        need(role, 'PSEUDONYMISED');
        return groundsOf(feature);
      },
      patients: (window) => {
        need(role, 'PSEUDONYMISED');
        return page(
          PEOPLE.filter((person) => person.second).map((person) => recordOf(person, care)),
          window,
        );
      },
    }),
    async *patternProgress({ id }) {
      for (let job = searchOf(id); job; job = searchOf(id)) {
        yield { patternProgress: job };
        if (job.status !== 'RUNNING') return;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    },
    async *correlationProgress({ id }) {
      for (let job = jobOf(id); job; job = jobOf(id)) {
        yield { correlationProgress: job };
        if (job.status !== 'RUNNING') return;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    },
  };
}
