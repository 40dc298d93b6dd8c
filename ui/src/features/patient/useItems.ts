import type { EventType } from '@/generated/graphql';
import { useDocumentTypes } from '@/shared/ui/useDocumentTypes';
import { useLanguage } from '@/shared/i18n/language';
import { ofEvent, ofExposure, ofTreatment } from './correctable';
import type { Item, Shape } from './items';
import { useCorrections } from './useCorrections';
import type { Listed, Patient } from './usePatient';
import { useFactWords } from './useFactWords';

const SHAPES: Record<EventType, Shape> = {
  INITIAL: 'dot',
  LOCAL_RECURRENCE: 'triangle',
  REGIONAL_RECURRENCE: 'triangle',
  METASTATIC_RECURRENCE: 'diamond',
  PROGRESSION: 'triangle',
  REMISSION: 'ring',
  SECOND_PRIMARY: 'square',
  TRANSFORMATION: 'square',
  DEATH: 'cross',
};

/** What stands on the timeline: all that has a date. */
export function useItems(patient: Patient, documents: Listed[]): Item[] {
  const words = useFactWords();
  const kind = useDocumentTypes();
  const { code } = useLanguage();
  const { ofFact, disputed } = useCorrections();
  const death = deathOf(patient);
  // What is said of a tumour stands on its discovery.
  const discovered = new Map(
    patient.events.flatMap(({ key, type, tumourKey }) =>
      type === 'INITIAL' && tumourKey ? [[key, tumourKey] as const] : [],
    ),
  );
  const flagged = (item: Item): Item => {
    const tumour = discovered.get(item.key) ?? item.key;
    if (disputed.has(item.key) || disputed.has(tumour)) return { ...item, flag: 'disputed' };
    return ofFact.has(item.key) || ofFact.has(tumour) ? { ...item, flag: 'corrected' } : item;
  };
  return [
    ...patient.events.flatMap((event) =>
      dated(event.date, (from) => ({
        key: event.key,
        lane: 'EVENT' as const,
        shape: SHAPES[event.type],
        label: words.event(event),
        from,
        evidence: event.evidence,
        fact: ofEvent(event),
      })),
    ),
    ...(death ? [{ ...death, label: words.death }] : []),
    ...patient.treatments.flatMap((treatment) =>
      dated(treatment.start, (from) => ({
        key: treatment.key,
        lane: 'TREATMENT' as const,
        shape: treatmentShape(treatment),
        label: words.treatment(treatment),
        from,
        ...(treatment.end ? { to: treatment.end } : {}),
        evidence: treatment.evidence,
        fact: ofTreatment(treatment),
      })),
    ),
    ...documents.flatMap((document) =>
      dated(document.date, (from) => ({
        key: document.key,
        lane: 'DOCUMENT' as const,
        shape: 'tick' as const,
        label: document.title ?? kind(document.type) ?? document.key,
        from,
        evidence: [place(document)],
      })),
    ),
    ...patient.conditions.flatMap((condition) =>
      dated(condition.date, (from) => ({
        key: condition.key,
        lane: 'CONDITION' as const,
        shape: 'ring' as const,
        label: words.named(condition),
        from,
        evidence: condition.evidence,
      })),
    ),
    ...patient.exposures.flatMap((exposure) =>
      dated(exposure.from ?? exposure.to, (from) => ({
        key: exposure.key,
        lane: 'EXPOSURE' as const,
        shape: 'bar' as const,
        label: words.exposure(exposure, code),
        from,
        ...(exposure.to ? { to: exposure.to } : {}),
        evidence: exposure.evidence,
        fact: ofExposure(exposure),
      })),
    ),
  ].map(flagged);
}

function dated(date: string | null | undefined, make: (from: string) => Item): Item[] {
  return date ? [make(date)] : [];
}

function treatmentShape({ kind, end }: Patient['treatments'][number]): Shape {
  if (kind === 'SURGERY' || kind === 'TRANSPLANT') return 'diamond';
  if (kind === 'RADIOTHERAPY') return 'hatched';
  return end || kind === 'SYSTEMIC' ? 'bar' : 'ring';
}

function deathOf({ death, events }: Patient): Omit<Item, 'label'> | undefined {
  if (!death || events.some(({ type }) => type === 'DEATH')) return undefined;
  return { key: 'death', lane: 'EVENT', shape: 'cross', from: death, evidence: [] };
}

function place({ key, date, type }: Listed) {
  return {
    record: key,
    start: null,
    end: null,
    section: null,
    document: { key, date: date ?? null, type: type ?? null },
  };
}
