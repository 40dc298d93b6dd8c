import type { CorrectedKind, FactProperty } from '@/generated/graphql';
import type { Event, Patient, Treatment, Tumour } from './usePatient';

/** A fact that a person may correct: its key, its name on the page, and what stands there now. */
export interface Correctable {
  key: string;
  kind: CorrectedKind;
  values: Partial<Record<FactProperty, string>>;
}

export type Form =
  'date' | 'topography' | 'topographies' | 'morphology' | 'choice' | 'count' | 'number' | 'words';

/** What may be corrected of each kind of fact, in the order of the dialog. */
export const PROPERTIES: Record<CorrectedKind, readonly FactProperty[]> = {
  TUMOUR: ['TOPOGRAPHY', 'MORPHOLOGY', 'LATERALITY', 'DATE', 'STAGE', 'GRADE'],
  EVENT: ['TYPE', 'DATE', 'SITES'],
  TREATMENT: ['LABEL', 'START', 'END', 'REGIMEN', 'LINE', 'CYCLES', 'DOSE_GY', 'FRACTIONS', 'INTENT'],
  EXPOSURE: ['LABEL', 'START', 'END', 'VALUE', 'UNIT'],
};

const FORMS: Partial<Record<FactProperty, Form>> = {
  TOPOGRAPHY: 'topography',
  SITES: 'topographies',
  MORPHOLOGY: 'morphology',
  LATERALITY: 'choice',
  TYPE: 'choice',
  INTENT: 'choice',
  DATE: 'date',
  START: 'date',
  END: 'date',
  LINE: 'count',
  CYCLES: 'count',
  FRACTIONS: 'count',
  DOSE_GY: 'number',
  VALUE: 'number',
};

export const CHOICES: Partial<Record<FactProperty, readonly string[]>> = {
  LATERALITY: ['left', 'right', 'both'],
  INTENT: ['NEOADJUVANT', 'ADJUVANT', 'CURATIVE', 'PALLIATIVE'],
};

export function formOf(property: FactProperty): Form {
  return FORMS[property] ?? 'words';
}

/** A tumour has a site and an event a type, or they are none. */
export function mayBeUnknown(property: FactProperty): boolean {
  return property !== 'TOPOGRAPHY' && property !== 'TYPE';
}

const WRITTEN: Record<Form, RegExp> = {
  date: /^\d{4}(-\d{2}(-\d{2})?)?$/,
  topography: /^C\d\d(\.\d)?$/,
  topographies: /^C\d\d(\.\d)?( C\d\d(\.\d)?)*$/,
  morphology: /^\d{4}\/\d$/,
  choice: /./,
  count: /^[1-9]\d{0,2}$/,
  number: /^\d{1,6}([.,]\d{1,3})?$/,
  words: /^.{1,200}$/,
};

/** Whether a value has the form of its property, and lies not in the future; the server checks the rest. */
export function isWritten(property: FactProperty, value: string, today: string): boolean {
  const form = formOf(property);
  const text = value.trim();
  if (!WRITTEN[form].test(text)) return false;
  return form !== 'date' || (isDate(text) && text <= today.slice(0, text.length));
}

function isDate(text: string): boolean {
  const whole = text + '0000-01-01'.slice(text.length);
  const date = new Date(`${whole}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(whole);
}

/** The ICD-O codes in a value, to be named. */
export function codesOf(property: FactProperty, value: string): string[] {
  const form = formOf(property);
  const isCode = form === 'topography' || form === 'morphology';
  return isCode && WRITTEN[form].test(value.trim()) ? [`ICDO3:${value.trim()}`] : [];
}

function known(values: Partial<Record<FactProperty, string | number | null | undefined>>) {
  const told = Object.entries(values).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(told.map(([property, value]) => [property, String(value)]));
}

export function ofTumour({
  key,
  topography,
  morphology,
  laterality,
  date,
  stage,
  grade,
}: Tumour): Correctable {
  return {
    key,
    kind: 'TUMOUR',
    values: known({
      TOPOGRAPHY: topography?.code,
      MORPHOLOGY: morphology?.code,
      LATERALITY: laterality,
      DATE: date,
      STAGE: stage,
      GRADE: grade,
    }),
  };
}

export function ofEvent({ key, type, date, sites }: Event): Correctable {
  const codes = sites.map(({ code }) => code).join(' ');
  return { key, kind: 'EVENT', values: known({ TYPE: type, DATE: date, SITES: codes || null }) };
}

export function ofTreatment(treatment: Treatment): Correctable {
  return {
    key: treatment.key,
    kind: 'TREATMENT',
    values: known({
      LABEL: treatment.label,
      START: treatment.start,
      END: treatment.end,
      REGIMEN: treatment.regimen,
      LINE: treatment.line,
      CYCLES: treatment.cycles,
      DOSE_GY: treatment.doseGy,
      FRACTIONS: treatment.fractions,
      INTENT: treatment.intent,
    }),
  };
}

export function ofExposure({ key, label, from, to, value, unit }: Patient['exposures'][number]): Correctable {
  return {
    key,
    kind: 'EXPOSURE',
    values: known({ LABEL: label, START: from, END: to, VALUE: value, UNIT: unit }),
  };
}
