import { Trans } from '@lingui/react/macro';
import { Box, Container } from '@mantine/core';
import { Outlet } from '@tanstack/react-router';
import { SignInPage } from '@/features/signin/SignInPage';
import { useViewer } from '@/shared/api/session';
import { Fault, Waiting } from '@/shared/ui/states';
import { Header } from './Header';

export function Shell() {
  const viewer = useViewer();
  if (viewer.isPending) return <Waiting />;
  if (viewer.isError) return <Fault error={viewer.error} retry={() => void viewer.refetch()} />;
  if (!viewer.data) return <SignInPage />;
  return (
    <>
      <a className="skip" href="#content" onClick={focusContent}>
        <Trans>Aller au contenu</Trans>
      </a>
      <Header viewer={viewer.data} />
      <Box component="main" id="content" tabIndex={-1} style={{ outline: 'none' }}>
        <Container size={1440} py="md">
          <Outlet />
        </Container>
      </Box>
    </>
  );
}

// The router owns what follows `#`, so the link moves the focus itself.
function focusContent(event: { preventDefault(): void }) {
  event.preventDefault();
  document.getElementById('content')?.focus();
}
