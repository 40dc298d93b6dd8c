import type { Criterion, FeatureRole, Sex } from '@/generated/graphql';
import { ROLES } from '@/shared/roles';

/** One concept asked for, or asked to be absent. */
export interface Term {
  curie: string;
  role?: FeatureRole;
  not?: boolean;
}

/** What is asked, as it stands in the address of the page. */
export interface Question {
  text?: string;
  sex?: Sex;
  from?: number;
  to?: number;
  terms?: Term[];
}

/** Reads an address that anyone may have typed: what is not understood is left out. */
export function validateQuestion(raw: Record<string, unknown>): Question {
  const terms = Array.isArray(raw['terms']) ? raw['terms'].map(term).filter((one) => one !== undefined) : [];
  const text = typeof raw['text'] === 'string' ? raw['text'] : '';
  const from = age(raw['from']);
  const to = age(raw['to']);
  return {
    ...(text === '' ? {} : { text }),
    ...(raw['sex'] === 'FEMALE' || raw['sex'] === 'MALE' ? { sex: raw['sex'] } : {}),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(terms.length === 0 ? {} : { terms }),
  };
}

function age(raw: unknown): number | undefined {
  return typeof raw === 'number' && Number.isInteger(raw) && raw >= 0 && raw <= 130 ? raw : undefined;
}

function term(raw: unknown): Term | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const { curie, role, not } = raw as Record<string, unknown>;
  if (typeof curie !== 'string' || curie === '') return undefined;
  const known = ROLES.find((one) => one === role);
  return { curie, ...(known ? { role: known } : {}), ...(not === true ? { not: true } : {}) };
}

/** One step of the question: what it is for the reader, and for the server. */
export type Step =
  { kind: 'sex'; sex: Sex } | { kind: 'age'; from?: number; to?: number } | { kind: 'term'; term: Term };

/** The steps in the order in which the server counts them; the words of the text come after. */
export function stepsOf({ sex, from, to, terms = [] }: Question): Step[] {
  const ages = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  return [
    ...(sex ? [{ kind: 'sex' as const, sex }] : []),
    ...(from === undefined && to === undefined ? [] : [{ kind: 'age' as const, ...ages }]),
    ...terms.map((one) => ({ kind: 'term' as const, term: one })),
  ];
}

export function criteriaOf(question: Question): Criterion[] {
  return stepsOf(question).map(criterionOf);
}

function criterionOf(step: Step): Criterion {
  switch (step.kind) {
    case 'sex':
      return { sex: step.sex };
    case 'age':
      return { age: { from: step.from ?? null, to: step.to ?? null } };
    case 'term':
      return step.term.not ? { not: conceptOf(step.term) } : conceptOf(step.term);
  }
}

function conceptOf({ curie, role }: Term): Criterion {
  return { concept: { curie, role: role ?? null } };
}

export function withTerm(question: Question, added: Term): Question {
  const others = (question.terms ?? []).filter((one) => one.curie !== added.curie || one.role !== added.role);
  return { ...question, terms: [...others, added] };
}

export function withoutTerm(question: Question, removed: Term): Question {
  const { terms = [], ...rest } = question;
  const left = terms.filter((one) => one.curie !== removed.curie || one.role !== removed.role);
  return left.length === 0 ? rest : { ...rest, terms: left };
}

export function isEmpty(question: Question): boolean {
  return Object.keys(question).length === 0;
}
