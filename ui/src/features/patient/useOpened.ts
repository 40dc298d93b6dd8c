import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Place } from './usePatient';

/** The source on show, kept in the address: a document with the span to point at, or a coded row. */
export function useOpened() {
  const { id, document, at, record } = useSearch({ from: '/patient' });
  const navigate = useNavigate({ from: '/patient' });
  const show = (next: { document?: string; at?: string; record?: string }) =>
    void navigate({ search: { id, ...next }, replace: true, resetScroll: false });
  return {
    id,
    document,
    record,
    at: spanOf(at),
    openDocument: (key: string, span?: Span) =>
      show({ document: key, ...(span ? { at: `${span.start}-${span.end}` } : {}) }),
    openPlace: (place: Place) => show(addressOf(place)),
  };
}

export interface Span {
  start: number;
  end: number;
}

function addressOf({ document, record, start, end }: Place) {
  if (!document) return { record };
  const isSpan = typeof start === 'number' && typeof end === 'number';
  return { document: document.key, ...(isSpan ? { at: `${start}-${end}` } : {}) };
}

function spanOf(at: string | undefined): Span | undefined {
  const [, start, end] = /^(\d+)-(\d+)$/.exec(at ?? '') ?? [];
  return start && end ? { start: Number(start), end: Number(end) } : undefined;
}
