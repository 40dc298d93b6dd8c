import type {
  CorrelationInput,
  FeatureRole,
  OutcomeInput,
  OutcomeKind,
  ScanStratum,
} from '@/generated/graphql';
import { ROLES } from '@/shared/roles';

/** An outcome; those of a site or a term have its CURIE. */
export interface Asked {
  kind: OutcomeKind;
  concept?: string;
}

/** What a person chooses before a scan. */
export interface ScanForm {
  outcomes: Asked[];
  lags: string[];
  roles: FeatureRole[];
  strata: ScanStratum[];
  confounders: string[];
  /** Whether each factor is also asked by how long it lasted and is over. */
  durations: boolean;
  fdr: string;
  /** Features that cause nothing, and outcomes that nothing causes. */
  controls: string[];
  controlOutcomes: Asked[];
}

export const LAGS = ['0', '0.5', '1', '2', '5', '10'] as const;
export const STRATA = ['AGE', 'PERIOD', 'SEX', 'FIRST_SITE'] as const satisfies ScanStratum[];
export const RATES = ['0.01', '0.05', '0.1'] as const;
export const MOST_CONFOUNDERS = 8;

const DISEASE: readonly FeatureRole[] = ['TUMOUR_SITE', 'TUMOUR_MORPHOLOGY', 'TUMOUR_TYPE', 'EVENT'];

/** What may go before an outcome; the disease itself is the outcome's side. */
export const SCANNED = ROLES.filter((role) => !DISEASE.includes(role));

export const FIRST: ScanForm = {
  outcomes: [{ kind: 'SECOND_PRIMARY' }],
  lags: ['0.5'],
  roles: [],
  strata: ['AGE', 'PERIOD', 'SEX'],
  confounders: [],
  durations: false,
  fdr: '0.05',
  controls: [],
  controlOutcomes: [],
};

/** Outcomes that a word is enough for, and those that need a site or a term. */
export const PLAIN_OUTCOMES = ['SECOND_PRIMARY', 'RECURRENCE', 'DEATH'] as const satisfies OutcomeKind[];
export const NAMED_OUTCOMES = [
  'SECOND_PRIMARY_AT',
  'SECOND_PRIMARY_IN_GROUP',
  'CONCEPT',
] as const satisfies OutcomeKind[];
export const MOST_OUTCOMES = 20;

export function isSame(one: Asked, other: Asked): boolean {
  return one.kind === other.kind && one.concept === other.concept;
}

/** The broad outcomes first: the first is the one whose tree is drawn. */
export function withPlain(outcomes: Asked[], kinds: string[]): Asked[] {
  return [
    ...PLAIN_OUTCOMES.filter((kind) => kinds.includes(kind)).map((kind) => ({ kind })),
    ...outcomes.filter(({ concept }) => concept !== undefined),
  ];
}

export const LEAST_CONTROLS = 5;
export const MOST_CONTROLS = 200;

export function controlsOf({ controls, controlOutcomes }: ScanForm): number {
  return controls.length + controlOutcomes.length;
}

export function isReady(form: ScanForm): boolean {
  const controls = controlsOf(form);
  return form.lags.length > 0 && form.outcomes.length > 0 && (controls === 0 || controls >= LEAST_CONTROLS);
}

function written({ kind, concept }: Asked): OutcomeInput {
  return concept ? { kind, concept } : { kind };
}

export function inputOf(form: ScanForm): CorrelationInput {
  const { outcomes, lags, roles, strata, confounders, durations, fdr, controls, controlOutcomes } = form;
  return {
    outcomes: outcomes.map(written),
    lagYears: lags.map(Number).sort((left, right) => left - right),
    entryDelayDays: 60,
    roles,
    strata,
    confounders,
    durations,
    fdr: Number(fdr),
    criteria: [],
    negativeControls: controls,
    negativeControlOutcomes: controlOutcomes.map(written),
  };
}
