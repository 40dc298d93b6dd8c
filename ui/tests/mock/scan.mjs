// A scan that takes six seconds and finds what was written here; no statistics are computed.
import { concept } from './concepts.mjs';
import { page } from './hospital.mjs';

const LINES = [
  ['OW:pelvic-radiotherapy', 61, 44, 17.8, 2.47, 1.8, 3.32, 1e-7, true, []],
  ['OW:aromatic-amines', 19, 9, 2.6, 3.46, 1.58, 6.57, 0.0004, true, []],
  ['OW:tobacco', 84, 39, 24.1, 1.62, 1.15, 2.21, 0.003, true, ['CONFOUNDED']],
  ['ATC:L01AA01', 80, 31, 19.5, 1.59, 1.08, 2.26, 0.009, true, ['FOLLOW_UP_LENGTH']],
  ['ATC:L01DB03', 80, 30, 19.6, 1.53, 1.03, 2.18, 0.02, true, ['PROXY']],
  ['ICD10:J44.9', 22, 8, 4.9, 1.63, 0.7, 3.22, 0.08, false, ['FEW_CASES']],
  ['ATC:A10BA02', 70, 12, 19.8, 0.61, 0.31, 1.06, 0.06, false, ['IMMORTAL_TIME']],
  ['ICD10:E11.9', 72, 18, 19.1, 0.94, 0.56, 1.49, 0.83, false, []],
  ['ICD10:I10', 96, 25, 24.6, 1.02, 0.66, 1.5, 0.94, false, []],
  ['ATC:L02BG04', 36, 10, 9.4, 1.06, 0.51, 1.96, 0.9, false, ['DETECTION']],
  ['ATC:L01XA03', 80, 21, 20.2, 1.04, 0.64, 1.59, 0.89, false, []],
  ['ATC:L01FF02', 80, 4, 7.9, 0.51, 0.14, 1.3, 0.21, false, ['COMPETING_DEATH', 'FEW_CASES']],
];

// What a detector measures first for each flag, and what came out.
const MEASURES = {
  CONFOUNDED: ['CRUDE_RATE_RATIO', 1.71],
  FOLLOW_UP_LENGTH: ['EVER_NEVER_RISK_RATIO', 2.4],
  PROXY: ['RATE_RATIO_GIVEN', 1.08],
  FEW_CASES: ['EXPECTED', 4.9],
  IMMORTAL_TIME: ['EVER_NEVER_RATE_RATIO', 0.48],
  DETECTION: ['RATE_RATIO_WITHIN_VISITS', 1.02],
  COMPETING_DEATH: ['DEATH_RATE_RATIO', 2.6],
};

function reasonOf(flag) {
  const [measure, figure] = MEASURES[flag];
  return { flag, measure, figure };
}

/** A question as it is told again. */
function askedOf(input) {
  const controls = (input.negativeControls ?? []).length + (input.negativeControlOutcomes ?? []).length;
  return {
    entryDelayDays: input.entryDelayDays,
    roles: input.roles,
    strata: input.strata,
    confounders: input.confounders.map((curie) => concept(curie)),
    fdr: input.fdr,
    durations: input.durations,
    negativeControls: controls,
    criteria: input.criteria.length,
  };
}

function replicationOf(observed, rateRatio, repeated) {
  const part = (share, times) => ({
    observed: Math.round(observed * share),
    expected: (observed * share) / times,
    rateRatio: times,
    ciLow: times * 0.7,
    ciHigh: times * 1.5,
    log10P: repeated ? -2.4 : -0.2,
  });
  const halves = { lookedAt: part(0.5, rateRatio * 1.1), heldOut: part(0.5, rateRatio * 0.9) };
  const periods = { earlier: part(0.4, rateRatio * 0.95), later: part(0.6, rateRatio * 1.05) };
  return { repeated, steady: true, ...halves, ...periods };
}

/** The paragraph of a line, as the rules of the server would write it. */
function summaryOf(line, language) {
  const fr = language === 'FR';
  const piece = (text, figure = null) => ({ text: String(text), figure });
  return [
    piece(line.feature.label({ language }), 'FEATURE'),
    piece(fr ? ' : taux ' : ': a rate '),
    piece(line.rateRatio.toLocaleString(fr ? 'fr' : 'en'), 'RATE_RATIO'),
    piece(
      fr ? ' fois celui des non-exposés semblables. ' : ' times that of unexposed people who are alike. ',
    ),
    piece(line.observed, 'OBSERVED'),
    piece(fr ? ' cas chez ' : ' cases among '),
    piece(line.nExposed, 'EXPOSED'),
    piece(fr ? ' exposés. Déjà connu : ' : ' exposed. Known already: '),
    piece(fr ? 'tabac (CIRC, groupe 1)' : 'tobacco (IARC group 1)', 'KNOWLEDGE'),
    piece(fr ? '. Une association n’est pas une cause.' : '. An association is not a cause.'),
  ];
}

const curvePoints = (rate, spread) =>
  Array.from({ length: 11 }, (_, years) => {
    const chance = 1 - Math.exp(-rate * years);
    const half = spread * Math.sqrt(years);
    return { years, chance, low: Math.max(0, chance - half), high: chance + half, atRisk: 90 - years * 8 };
  });

/** The same curves for every line. */
export const curvesOf = () => ({
  landmarkYears: 1,
  latency: [
    [0, 1, 1.1],
    [1, 2, 1.4],
    [2, 5, 2.2],
    [5, 10, 3.1],
    [10, null, 2.6],
  ].map(([fromYears, toYears, rateRatio]) => ({
    fromYears,
    toYears,
    rateRatio,
    observed: 9,
    expected: 9 / rateRatio,
    ciLow: rateRatio * 0.6,
    ciHigh: rateRatio * 1.7,
  })),
  exposed: curvePoints(0.035, 0.02),
  unexposed: curvePoints(0.014, 0.008),
});

const PART = { observed: 20, expected: 9.1, rateRatio: 2.3, ciLow: 1.4, ciHigh: 3.7, log10P: -3.1 };
const HAZARD = { events: 212, ratio: 2.31, ciLow: 1.66, ciHigh: 3.21, log10P: -6.2, proportionalP: 0.41 };

const odds = (kind, ratio) => ({
  kind,
  cases: 212,
  controls: 846,
  ratio,
  ciLow: ratio * 0.7,
  ciHigh: ratio * 1.4,
  log10P: -5.1,
});
const rates = (kind, more) => ({ kind, cases: 212, personYears: 18_204.6, ...more });

/** The same closer look at every line. */
export const closerOf = () => ({
  cox: HAZARD,
  coxMissing: null,
  subdistribution: null,
  subdistributionMissing: 'NO_CONTRAST_AT_LANDMARK',
  landmarkYears: 1,
  models: [
    odds('LOGISTIC', 2.28),
    odds('CONDITIONAL_LOGISTIC', 2.25),
    rates('POISSON', { missing: 'TOO_MANY_CELLS' }),
    rates('NEGATIVE_BINOMIAL', {
      ratio: 2.3,
      ciLow: 1.6,
      ciHigh: 3.3,
      log10P: -5.4,
      dispersion: 0.31,
      overdispersionLog10P: -2.6,
    }),
  ],
  eValue: 4.05,
  eValueOfInterval: 2.71,
  given: [{ feature: concept('OW:tobacco'), definition: { kind: 'DURATION', years: 10 }, left: PART }],
  without: [
    { what: 'FIRST_SITE', site: concept('ICD10:C50.9'), firstYear: null, rest: PART },
    { what: 'FIRST_YEARS', site: null, firstYear: 2010, rest: { ...PART, rateRatio: 2.1 } },
    { what: 'PLACE', site: null, firstYear: null, place: concept('INSEE:33'), rest: PART },
  ],
  joint: [
    {
      feature: concept('OW:tobacco'),
      definition: null,
      events: 9,
      alone: 2.2,
      other: 1.6,
      both: 4.4,
      multiplicative: 1.25,
      multiplicativeP: 0.3,
      excess: 1.6,
      excessLow: 0.2,
      excessHigh: 3,
    },
  ],
  recorded: { share: 0.93, among: PART, silent: null },
});

// Only one feature of the fictional scan has levels of dose.
const DOSED = 'OW:pelvic-radiotherapy';

function doseOf(line) {
  if (!line.startsWith(DOSED)) return null;
  const bands = [
    [0, 20, 1.2],
    [20, 40, 1.9],
    [40, 60, 2.8],
    [60, null, 3.6],
  ].map(([from, to, times]) => ({
    from,
    to,
    patients: 15,
    observed: 9,
    ratio: times,
    ciLow: times * 0.6,
    ciHigh: times * 1.7,
  }));
  const curve = Array.from({ length: 25 }, (_, at) => {
    const dose = (70 * at) / 24;
    const times = 1 + 2.8 * (1 - Math.exp(-dose / 35));
    return { dose, ratio: times, low: times * (1 - at / 60), high: times * (1 + at / 36) };
  });
  return {
    unit: ({ language }) => (language === 'FR' ? 'Gy en un lieu' : 'Gy in one place'),
    stepSize: 20,
    nonlinearP: 0.31,
    trend: { ...HAZARD, ratio: 1.42, ciLow: 1.2, ciHigh: 1.7, proportionalP: null },
    bands,
    curve,
  };
}

const treeOf = () =>
  LINES.map(([curie, nExposed, observed, expected]) => ({
    feature: concept(curie),
    nExposed,
    observed,
    expected,
    logRatio: observed > expected ? observed * Math.log(observed / expected) - (observed - expected) : 0,
    p: observed > 1.5 * expected ? 0.005 : 0.6,
  })).sort((left, right) => right.logRatio - left.logRatio);

const kept = new Map();
const LASTS = 6000; // milliseconds: long enough to be cancelled on a busy machine
const STEPS = 8;

export function start(input) {
  const id = String(kept.size + 1);
  kept.set(id, { id, input, began: Date.now() });
  return jobOf(id);
}

export function jobOf(id) {
  const job = kept.get(id);
  if (!job) return null;
  const progress = Math.min(1, Math.floor(((Date.now() - job.began) / LASTS) * STEPS) / STEPS);
  const done = progress === 1;
  const outcomes = job.input.outcomes.map(({ kind, concept: curie }) => ({
    kind,
    concept: curie ? concept(curie) : null,
  }));
  return {
    id,
    status: job.cancelled ? 'CANCELLED' : done ? 'DONE' : 'RUNNING',
    progress,
    started: new Date(job.began).toISOString(),
    ended: done ? new Date(job.began + LASTS).toISOString() : null,
    error: null,
    outcomes,
    lagYears: job.input.lagYears,
    asked: askedOf(job.input),
    patients: { value: 240 },
    tested: done ? LINES.length * job.input.lagYears.length * outcomes.length : 0,
    line: ({ id: line }) => (done ? lineOf(id, line) : null),
    dose: ({ line }) => (done ? doseOf(line) : null),
    tree: () => (done ? treeOf() : []),
    curves: () => (done ? curvesOf() : null),
    closer: () => (done ? closerOf() : null),
    results: (window) => page(done ? linesOf(job, outcomes, window) : [], window),
  };
}

/** A line by its id, as a keeper of findings wants it. */
export function lineOf(id, line) {
  const job = kept.get(id);
  const window = { order: 'Q', onlyDiscoveries: false };
  return linesOf(job, jobOf(id).outcomes, window).find((one) => one.id === line) ?? null;
}

export const jobs = () => [...kept.keys()].reverse().map(jobOf);

export function cancel(id) {
  const job = kept.get(id);
  if (job) job.cancelled = true;
  return jobOf(id);
}

/** What eight controls leave that show 1.2 on average. */
function calibratedOf(rateRatio) {
  const ratio = rateRatio / 1.2;
  return {
    controls: 8,
    bias: 1.2,
    spread: 0.1,
    ratio,
    ciLow: ratio / 1.4,
    ciHigh: ratio * 1.4,
    log10P: -Math.abs(Math.log(ratio)) * 4,
  };
}

function linesOf({ input }, outcomes, { order, onlyDiscoveries, text }) {
  const asked = outcomes.flatMap((outcome) => input.lagYears.map((lagYears) => ({ outcome, lagYears })));
  const lines = asked.flatMap(({ outcome, lagYears }) =>
    LINES.map(([curie, nExposed, observed, expected, rateRatio, ciLow, ciHigh, q, discovery, flags]) => ({
      summary({ language }) {
        return summaryOf(this, language);
      },
      id: `${curie}@${outcomes.indexOf(outcome)}@${lagYears}`,
      feature: concept(curie),
      outcome,
      lagYears,
      nExposed,
      observed,
      expected,
      rateRatio,
      ciLow,
      ciHigh,
      p: q / 4,
      log10P: Math.log10(q / 4),
      q,
      discovery,
      flags,
      reasons: flags.map(reasonOf),
      explainedBy: flags.includes('PROXY') ? concept('ATC:L01AA01') : null,
      definition: null,
      explainedByDefinition: null,
      calibrated:
        (input.negativeControls?.length ?? 0) + (input.negativeControlOutcomes?.length ?? 0) > 0
          ? calibratedOf(rateRatio)
          : null,
      replication: discovery && flags.length === 0 ? replicationOf(observed, rateRatio, true) : null,
    })),
  );
  const keys = {
    Q: (line) => line.q,
    RATE_RATIO: (line) => -Math.abs(Math.log(line.rateRatio)),
    N_EXPOSED: (line) => -line.nExposed,
  };
  const words = text?.toLowerCase();
  return lines
    .filter((line) => !onlyDiscoveries || line.discovery)
    .filter(
      (line) =>
        !words ||
        line.feature.label({ language: 'FR' }).toLowerCase().includes(words) ||
        line.feature.code.toLowerCase().startsWith(words),
    )
    .sort((left, right) => keys[order](left) - keys[order](right));
}
