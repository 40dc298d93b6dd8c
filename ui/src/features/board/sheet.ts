import type { EventType, TreatmentKind } from '@/generated/graphql';
import type { Sheet } from './useBoard';

// What fits on one page; what is left out is counted on it.
const STEPS = 12;
const VARIANTS = 12;
const OPTIONS = 8;
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
  return { steps: steps.slice(-STEPS), left: Math.max(0, steps.length - STEPS) };
}

/** The recorded variants, each with what is known of it; the same one of two tests once. */
export function profileOf({ variants }: Pick<Sheet, 'variants'>) {
  const rows = variants.map(
    ({ key, gene, partner, call, kind, hgvsP, hgvsC, vaf, origin, significance }) => ({
      key,
      name: [partner ? `${gene ?? ''}::${partner}` : gene, hgvsP ?? hgvsC ?? call ?? kind]
        .filter(Boolean)
        .join(' '),
      details: [typeof vaf === 'number' ? `${Math.round(vaf * 100)} %` : undefined, origin, significance]
        .filter(Boolean)
        .join(' · '),
    }),
  );
  return first(
    rows.filter(({ name }, at) => rows.findIndex((other) => other.name === name) === at),
    VARIANTS,
  );
}

const isWarning = ({ effect }: Sheet['therapies'][number]) => effect !== 'SENSITIVITY';

/** Options on the tumour's type; no warning is left out for want of room before a benefit is. */
export function ranked(therapies: Sheet['therapies']) {
  const own = therapies.filter(({ onType }) => onType);
  return first([...own.filter(isWarning), ...own.filter((one) => !isWarning(one))], OPTIONS);
}

export function shownTrials(matches: Sheet['trialMatches']) {
  return first(matches, TRIALS);
}
