import type { CorrelationInput, FeatureRole, OutcomeKind } from '@/generated/graphql';
import { ROLES } from '@/shared/roles';

/** What a person chooses before a scan. */
export interface ScanForm {
  kind: OutcomeKind;
  /** Needed for SECOND_PRIMARY_AT, SECOND_PRIMARY_IN_GROUP and CONCEPT. */
  concept?: string;
  lags: string[];
  roles: FeatureRole[];
  confounders: string[];
  fdr: string;
}

export const LAGS = ['0', '0.5', '1', '2', '5', '10'] as const;
export const RATES = ['0.01', '0.05', '0.1'] as const;
export const MOST_CONFOUNDERS = 8;

const DISEASE: readonly FeatureRole[] = ['TUMOUR_SITE', 'TUMOUR_MORPHOLOGY', 'TUMOUR_TYPE', 'EVENT'];

/** What may go before an outcome; the disease itself is the outcome's side. */
export const SCANNED = ROLES.filter((role) => !DISEASE.includes(role));

export const FIRST: ScanForm = {
  kind: 'SECOND_PRIMARY',
  lags: ['0.5'],
  roles: [],
  confounders: [],
  fdr: '0.05',
};

export function needsConcept(kind: OutcomeKind): boolean {
  return kind !== 'SECOND_PRIMARY' && kind !== 'DEATH';
}

export function isReady({ kind, concept, lags }: ScanForm): boolean {
  return lags.length > 0 && (!needsConcept(kind) || concept !== undefined);
}

export function inputOf({ kind, concept, lags, roles, confounders, fdr }: ScanForm): CorrelationInput {
  return {
    outcomes: [needsConcept(kind) ? { kind, concept: concept ?? null } : { kind }],
    lagYears: lags.map(Number).sort((left, right) => left - right),
    entryDelayDays: 60,
    roles,
    confounders,
    fdr: Number(fdr),
    criteria: [],
  };
}
