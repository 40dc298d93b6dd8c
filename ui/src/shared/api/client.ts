import type { TypedDocumentString } from '@/generated/graphql';
import { ApiError, faultOf, type GraphQlFault } from './errors';
import { purpose } from './purpose';

interface Answer<R> {
  data?: R | null;
  errors?: GraphQlFault[];
}

/** The token that the server hands out in a cookie and wants back in a header. */
function csrfToken(): string {
  const cookie = document.cookie.split('; ').find((pair) => pair.startsWith('XSRF-TOKEN='));
  return cookie ? decodeURIComponent(cookie.slice('XSRF-TOKEN='.length)) : '';
}

/** POSTs to the server that served the page; answers with what came, whatever the status. */
export async function post(
  path: string,
  body: unknown,
  { signal, headers }: { signal?: AbortSignal | undefined; headers?: Record<string, string> } = {},
): Promise<Response> {
  try {
    return await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/json',
        'X-XSRF-TOKEN': csrfToken(),
        ...headers,
      },
      body: JSON.stringify(body),
      signal: signal ?? null,
    });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ApiError('UNREACHABLE', undefined);
  }
}

/** Asks one persisted document; throws an {@link ApiError} where the answer is not whole. */
export async function ask<R, V>(
  document: TypedDocumentString<R, V>,
  variables: V,
  signal?: AbortSignal,
): Promise<R> {
  const response = await post('graphql', requestOf(document, variables), {
    signal,
    headers: { 'X-OncoWeave-Purpose': purpose.get() }, // questions alone have one; a sign-in with it is refused
  });
  const answer = await readJson<Answer<R>>(response);
  const fault = answer?.errors?.[0];
  if (fault) throw faultOf(fault);
  if (!response.ok || !answer?.data) throw ApiError.ofResponse(response);
  return answer.data;
}

/** The query goes along with its digest, so that a server may hold us to the documents we shipped. */
export function requestOf<R, V>(document: TypedDocumentString<R, V>, variables: V) {
  const hash = (document.__meta__?.['hash'] as string | undefined) ?? '';
  return {
    query: document.toString(),
    variables,
    extensions: { persistedQuery: { version: 1, sha256Hash: hash } },
  };
}

async function readJson<T>(response: Response): Promise<T | undefined> {
  try {
    return (await response.json()) as T;
  } catch {
    return undefined; // a gateway's HTML page; the status tells the rest
  }
}
