import type { EventType, TreatmentKind } from '@/generated/graphql';
import { perCent } from '@/shared/i18n/format';
import type { LanguageCode } from '@/shared/i18n/language';
import type { Sheet } from './useBoard';

// What fits on one page; what is left out is counted on it.
const STEPS = 12;
const VARIANTS = 12;
const TRIALS = 6;

interface Part<T> {
  rows: T[];
  left: number;
}

const first = <T>(all: T[], most: number): Part<T> => ({
  rows: all.slice(0, most),
  left: Math.max(0, all.length - most),
});

export interface Step {
  key: string;
  date: string | null | undefined;
  what: string;
  /** The same thing again and again: how often, the last time when. */
  again?: { times: number; last: string | null | undefined };
}

/** Events and treatments in order of time, the last ones; what has no date comes first. */
export function courseOf(
  { events, treatments, tumours }: Pick<Sheet, 'events' | 'treatments' | 'tumours'>,
  event: (kind: EventType) => string,
  treatment: (kind: TreatmentKind) => string,
): { steps: Step[]; left: number } {
  const steps: Step[] = [
    ...tumours.map(({ key, date, stage, topography, morphology }) => ({
      key,
      date,
      what: [morphology?.label, topography?.label, stage].filter(Boolean).join(', '),
    })),
    ...events
      .filter(({ type }) => type !== 'INITIAL')
      .map(({ key, type, date }) => ({ key, date, what: event(type) })),
    ...treatments.map(({ key, kind, label, start, line, concepts }) => ({
      key,
      date: start,
      what: [treatment(kind), label ?? concepts.map((one) => one.label).join(' + '), line && `L${line}`]
        .filter(Boolean)
        .join(' · '),
    })),
  ].sort((one, other) => (one.date ?? '').localeCompare(other.date ?? ''));
  const all = told(steps);
  return { steps: all.slice(-STEPS), left: Math.max(0, all.length - STEPS) };
}

/** What follows itself is told once: a renewed medicine would fill the page. */
function told(steps: Step[]): Step[] {
  const told: Step[] = [];
  for (const step of steps) {
    const before = told.at(-1);
    if (before?.what === step.what) {
      before.again = { times: (before.again?.times ?? 1) + 1, last: step.date };
    } else {
      told.push({ ...step });
    }
  }
  return told;
}

/** The recorded variants, each with what is known of it; the same one of two tests once. */
export function profileOf(
  { variants }: Pick<Sheet, 'variants'>,
  nameOf: (variant: Sheet['variants'][number]) => string,
  words: (code: string | null | undefined) => string | undefined,
  code: LanguageCode,
) {
  const rows = variants.map((variant) => ({
    key: variant.key,
    name: nameOf(variant),
    details: [
      typeof variant.vaf === 'number' ? perCent(Math.round(variant.vaf * 100), code) : undefined,
      words(variant.origin),
      words(variant.significance),
    ]
      .filter(Boolean)
      .join(' · '),
  }));
  return first(
    rows.filter(({ name }, at) => rows.findIndex((other) => other.name === name) === at),
    VARIANTS,
  );
}

/** A specimen with its panels and how much of it is tumour, in few words; empty where neither is known. */
export function specimenWords(
  { label, purity, tested }: Pick<Sheet['specimens'][number], 'label' | 'purity' | 'tested'>,
  code: LanguageCode,
): string {
  const genes = code === 'fr' ? 'gènes' : 'genes';
  const panels = tested.map(({ panel, all, genes: of }) =>
    [panel, all ? (code === 'fr' ? 'tous les gènes' : 'all genes') : of.length > 0 && `${of.length} ${genes}`]
      .filter(Boolean)
      .join(', '),
  );
  const share =
    typeof purity === 'number'
      ? [`${code === 'fr' ? 'pureté' : 'purity'} ${perCent(Math.round(purity * 100), code)}`]
      : [];
  const said = [...new Set(panels.filter(Boolean)), ...share];
  return said.length === 0 ? '' : [label, ...said].filter(Boolean).join(' · ');
}

export function shownTrials(matches: Sheet['trialMatches']) {
  return first(matches, TRIALS);
}
