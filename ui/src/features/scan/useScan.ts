import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import {
  type JobFragment,
  ScanCancelDocument,
  ScanJobDocument,
  ScanListDocument,
  ScanProgressDocument,
  ScanStartDocument,
} from '@/generated/graphql';
import { ask } from '@/shared/api/client';
import { usePurpose } from '@/shared/api/purpose';
import { subscribe } from '@/shared/api/subscribe';
import { useLanguage } from '@/shared/i18n/language';
import { inputOf, type ScanForm } from './form';

export type Job = JobFragment;

export function hasEnded({ status }: Job): boolean {
  return status === 'DONE' || status === 'FAILED' || status === 'CANCELLED';
}

/** The scan that the address names, followed while it runs: by subscription, and by a look now and then. */
export function useJob(id: string | undefined) {
  const [purpose] = usePurpose();
  const language = useLanguage().schema;
  const client = useQueryClient();
  const queryKey = ['scan', purpose, language, id];
  const job = useQuery({
    queryKey,
    queryFn: ({ signal }) =>
      ask(ScanJobDocument, { id: id ?? '', language }, signal).then(({ correlation }) => correlation ?? null),
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (state.data && !hasEnded(state.data) ? 2_000 : false),
  });
  const runs = job.data ? !hasEnded(job.data) : false;
  useEffect(() => {
    if (!id || !runs) return undefined;
    return subscribe(ScanProgressDocument, { id, language }, ({ correlationProgress }) =>
      client.setQueryData(['scan', purpose, language, id], correlationProgress),
    );
  }, [client, id, language, purpose, runs]);
  return job;
}

/** Starts, cancels and lists scans; which one is on show stands in the address. */
export function useScans() {
  const { job: id, line } = useSearch({ from: '/scan' });
  const navigate = useNavigate({ from: '/scan' });
  const [purpose] = usePurpose();
  const language = useLanguage().schema;
  const client = useQueryClient();
  const list = useQuery({
    queryKey: ['scans', purpose, language],
    queryFn: ({ signal }) =>
      ask(ScanListDocument, { language }, signal).then((answer) => answer.correlations),
  });
  const keep = (job: Job | null | undefined) => {
    if (job) client.setQueryData(['scan', purpose, language, job.id], job);
    void client.invalidateQueries({ queryKey: ['scans'] });
  };
  const start = useMutation({
    mutationFn: (form: ScanForm) => ask(ScanStartDocument, { input: inputOf(form), language }),
    onSuccess: ({ startCorrelation }) => {
      keep(startCorrelation);
      void navigate({ search: { job: startCorrelation.id } });
    },
  });
  const cancel = useMutation({
    mutationFn: (job: Job) => ask(ScanCancelDocument, { id: job.id, language }),
    onSuccess: ({ cancelCorrelation }) => keep(cancelCorrelation),
  });
  const show = (job: string | undefined, chosen?: string) =>
    void navigate({
      search: { ...(job ? { job } : {}), ...(chosen ? { line: chosen } : {}) },
      replace: chosen !== undefined,
      resetScroll: false,
    });
  return { id, line, list, start, cancel, show };
}

export type Scans = ReturnType<typeof useScans>;
