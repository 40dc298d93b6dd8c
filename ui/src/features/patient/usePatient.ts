import { useQuery } from '@tanstack/react-query';
import {
  type ListedFragment,
  PatientDocumentsDocument,
  PatientPageDocument,
  type PatientPageQuery,
  PatientReportDocument,
  type PatientReportQuery,
  type PlaceFragment,
} from '@/generated/graphql';
import { ask } from '@/shared/api/client';
import { usePurpose } from '@/shared/api/purpose';
import { useLanguage } from '@/shared/i18n/language';

export type Patient = NonNullable<PatientPageQuery['patient']>;
export type Tumour = Patient['tumours'][number];
export type Event = Patient['events'][number];
export type Treatment = Patient['treatments'][number];
export type Measurement = Patient['measurements'][number];
export type Report = NonNullable<PatientReportQuery['document']>;
export type Listed = ListedFragment;
export type Place = PlaceFragment;

/** One patient: what is recorded, and the list of documents, which may come a moment later. */
export function usePatient(id: string) {
  const [purpose] = usePurpose();
  const language = useLanguage().schema;
  const record = useQuery({
    queryKey: ['patient', purpose, language, id],
    queryFn: ({ signal }) =>
      ask(PatientPageDocument, { id, language }, signal).then((answer) => answer.patient ?? null),
    enabled: id !== '',
  });
  const documents = useQuery({
    queryKey: ['documents', purpose, id],
    queryFn: ({ signal }) => listDocuments(id, signal),
    enabled: id !== '',
  });
  return { record, documents };
}

export type Loaded = ReturnType<typeof usePatient>;

async function listDocuments(id: string, signal: AbortSignal): Promise<Listed[]> {
  const all: Listed[] = [];
  let after: string | null | undefined = null;
  do {
    const answer: Awaited<ReturnType<typeof pageOfDocuments>> = await pageOfDocuments(id, after, signal);
    all.push(...(answer?.edges.map(({ node }) => node) ?? []));
    after = answer?.pageInfo.hasNextPage ? answer.pageInfo.endCursor : null;
  } while (after);
  return all;
}

function pageOfDocuments(id: string, after: string | null | undefined, signal: AbortSignal) {
  return ask(PatientDocumentsDocument, { id, after: after ?? null }, signal).then(
    ({ patient }) => patient?.documents,
  );
}

export function useReport(key: string) {
  const [purpose] = usePurpose();
  const language = useLanguage().schema;
  return useQuery({
    queryKey: ['report', purpose, language, key],
    queryFn: ({ signal }) =>
      ask(PatientReportDocument, { key, language }, signal).then((answer) => answer.document ?? null),
  });
}
