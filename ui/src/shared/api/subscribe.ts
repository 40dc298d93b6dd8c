import type { TypedDocumentString } from '@/generated/graphql';
import { requestOf } from './client';

/**
 * Follows a subscription over a socket of this origin; returns what stops it. The code of the socket is loaded
 * only here. A socket that breaks is not an error of the page: who asks also looks from time to time.
 */
export function subscribe<R, V extends Record<string, unknown>>(
  document: TypedDocumentString<R, V>,
  variables: V,
  onNext: (answer: R) => void,
): () => void {
  let stop = () => {};
  let stopped = false;
  void import('graphql-ws').then(({ createClient }) => {
    if (stopped) return;
    const address = new URL('graphql', window.document.baseURI);
    address.protocol = address.protocol.replace('http', 'ws');
    address.hash = '';
    const client = createClient({ url: address.href, retryAttempts: 2 });
    client.subscribe<R>(requestOf(document, variables), {
      next: ({ data }) => data && onNext(data),
      error: () => void client.dispose(),
      complete: () => void client.dispose(),
    });
    stop = () => void client.dispose();
  });
  return () => {
    stopped = true;
    stop();
  };
}
