import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { DatasetDocument, MeDocument, type MeQuery, type Role } from '@/generated/graphql';
import { ask, post } from './client';
import { ApiError } from './errors';
import { purpose } from './purpose';

export type Viewer = MeQuery['me'];

export interface Credentials {
  name: string;
  password: string;
}

/** Who is signed in: `null` when nobody is. Asking also fetches the CSRF cookie. */
export function useViewer() {
  return useQuery({ queryKey: ['viewer'], queryFn: whoIsThere, staleTime: Infinity, retry: false });
}

async function whoIsThere(): Promise<Viewer | null> {
  const response = await fetch('me', { credentials: 'same-origin' }).catch(() => {
    throw new ApiError('UNREACHABLE', undefined);
  });
  // Unread, the answer would keep its connection busy.
  await response.body?.cancel();
  if (response.status === 401 || response.status === 403) return null;
  if (!response.ok) throw ApiError.ofResponse(response);
  const { me } = await ask(MeDocument, {});
  keepAllowedPurpose(me);
  return me;
}

function keepAllowedPurpose(me: Viewer) {
  const first = me.purposes[0];
  if (first && !me.purposes.includes(purpose.get())) purpose.set(first);
}

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (credentials: Credentials) => {
      const response = await post('login', credentials);
      await response.body?.cancel();
      if (!response.ok) throw ApiError.ofResponse(response);
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['viewer'] }),
  });
}

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => post('logout', {}),
    onSettled: () => {
      client.clear(); // nothing of a patient stays in the memory of the page
      client.setQueryData(['viewer'], null);
    },
  });
}

export function useMay(role: Role): boolean {
  return useViewer().data?.roles.includes(role) ?? false;
}

export function useDataset() {
  return useQuery({
    queryKey: ['dataset', purpose.get()],
    queryFn: ({ signal }) => ask(DatasetDocument, {}, signal).then((answer) => answer.dataset),
    staleTime: 60_000,
  });
}
