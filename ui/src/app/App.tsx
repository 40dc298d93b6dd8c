import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { ApiError } from '@/shared/api/errors';
import { router } from './router';
import { theme } from './theme';

/** What the server said no to is not asked again; what did not reach it is, twice. */
function again(failures: number, error: Error): boolean {
  return failures < 2 && error instanceof ApiError && error.code === 'UNREACHABLE';
}

export function App() {
  const [client] = useState(
    () =>
      new QueryClient({
        defaultOptions: { queries: { retry: again, refetchOnWindowFocus: false, gcTime: 120_000 } },
      }),
  );
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
