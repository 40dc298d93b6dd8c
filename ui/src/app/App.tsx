import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { MantineProvider } from '@mantine/core';
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { ApiError } from '@/shared/api/errors';
import { router } from './router';
import { theme } from './theme';

/** What the server said no to is not asked again; what did not reach it is, twice. */
function again(failures: number, error: Error): boolean {
  return failures < 2 && error instanceof ApiError && error.code === 'UNREACHABLE';
}

/** A session that ended brings the sign-in page back, wherever the question came from. */
function clientOfPage(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof ApiError && error.code === 'UNAUTHENTICATED')
          client.setQueryData(['viewer'], null);
      },
    }),
    defaultOptions: { queries: { retry: again, refetchOnWindowFocus: false, gcTime: 120_000 } },
  });
  return client;
}

export function App() {
  const [client] = useState(clientOfPage);
  return (
    <I18nProvider i18n={i18n}>
      <MantineProvider theme={theme} defaultColorScheme="light">
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </I18nProvider>
  );
}
