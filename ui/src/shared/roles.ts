import type { FeatureRole } from '@/generated/graphql';

/** What a concept may be to a patient, in the order of a record. */
export const ROLES: readonly FeatureRole[] = [
  'TUMOUR_SITE',
  'TUMOUR_MORPHOLOGY',
  'EVENT',
  'SURGERY',
  'MEDICINE',
  'REGIMEN',
  'RADIOTHERAPY',
  'ACT',
  'CONDITION',
  'MEASUREMENT',
  'EXPOSURE',
  'OCCUPATION',
  'GENE',
  'VARIANT',
  'FAMILY',
  'PLACE',
  'MENTION',
  'TUMOUR_TYPE',
  'OPTION',
];
