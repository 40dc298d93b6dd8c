import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  CodeNameDocument,
  CorrectFactDocument,
  type CorrectionInput,
  PatientCorrectionsDocument,
  type PatientCorrectionsQuery,
  UndoCorrectionDocument,
} from '@/generated/graphql';
import { ask } from '@/shared/api/client';
import { usePurpose } from '@/shared/api/purpose';
import { useMay } from '@/shared/api/session';
import { useLanguage } from '@/shared/i18n/language';
import { useOpened } from './useOpened';

type Answer = NonNullable<PatientCorrectionsQuery['patient']>;
export type Correction = Answer['corrections'][number];
export type Conflict = Answer['conflicts'][number];

export interface Corrected {
  corrections: Correction[];
  conflicts: Conflict[];
  /** Those in force, by the key of the fact. */
  ofFact: Map<string, Correction[]>;
  disputed: Map<string, Conflict[]>;
}

const NOTHING: Corrected = { corrections: [], conflicts: [], ofFact: new Map(), disputed: new Map() };

/** What people corrected of the patient on show, and where sources disagree. */
export function useCorrections(): Corrected {
  const { id } = useOpened();
  const [purpose] = usePurpose();
  const query = useQuery({
    queryKey: ['corrections', purpose, id],
    queryFn: ({ signal }) =>
      ask(PatientCorrectionsDocument, { id }, signal).then(({ patient }) => patient ?? null),
    select: indexed,
    enabled: id !== '',
  });
  return query.data ?? NOTHING;
}

function indexed(answer: Answer | null): Corrected {
  if (!answer) return NOTHING;
  const { corrections, conflicts } = answer;
  const inForce = corrections.filter(({ state }) => state === 'IN_FORCE' || state === 'WAITING');
  return {
    corrections,
    conflicts,
    ofFact: grouped(inForce, ({ fact }) => fact),
    disputed: grouped(conflicts, ({ about }) => about),
  };
}

function grouped<T>(all: T[], keyOf: (one: T) => string | null | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    if (key) groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return groups;
}

/** Whether the viewer treats the patient, now. */
export function useMayCorrect(): boolean {
  const may = useMay('CARE');
  const [purpose] = usePurpose();
  return may && purpose === 'CARE';
}

export function useCorrect() {
  const { id } = useOpened();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (input: Omit<CorrectionInput, 'patient'>) =>
      ask(CorrectFactDocument, { input: { ...input, patient: id } }),
    onSuccess: refresh,
  });
}

export function useUndo() {
  const { id } = useOpened();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (correction: string) => ask(UndoCorrectionDocument, { patient: id, correction }),
    onSuccess: refresh,
  });
}

function useRefresh() {
  const client = useQueryClient();
  return () =>
    Promise.all(
      ['patient', 'corrections', 'sheet'].map((queryKey) =>
        client.invalidateQueries({ queryKey: [queryKey] }),
      ),
    );
}

/** The name of an ICD-O code; null: there is no such code. */
export function useCodeName(curie: string | undefined) {
  const language = useLanguage().schema;
  return useQuery({
    queryKey: ['code', language, curie],
    queryFn: ({ signal }) =>
      ask(CodeNameDocument, { curie: curie ?? '', language }, signal).then(
        ({ concept }) => concept?.label ?? null,
      ),
    enabled: curie !== undefined,
    staleTime: Infinity,
  });
}
