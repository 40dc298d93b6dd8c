import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Container, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type Viewer, useSignOut } from '@/shared/api/session';
import { LanguageSwitch } from '@/shared/ui/LanguageSwitch';
import { Mark } from '@/shared/ui/Mark';
import classes from './Header.module.css';
import { PurposeSelect } from './PurposeSelect';

export function Header({ viewer }: { viewer: Viewer }) {
  const { t } = useLingui();
  const signOut = useSignOut();
  return (
    <header className={classes['bar']}>
      <Container size={1440} className={classes['inner'] ?? ''}>
        <Anchor component={Link} to="/" className={classes['brand'] ?? ''} aria-label={t`OncoWeave, accueil`}>
          <Mark />
          <span>OncoWeave</span>
        </Anchor>
        <nav aria-label={t`Pages`} className={classes['nav']}>
          <Link
            to="/"
            activeOptions={{ exact: true, includeSearch: false }}
            className={classes['link'] ?? ''}
          >
            <Trans>Recherche</Trans>
          </Link>
          <Link to="/scan" activeOptions={{ includeSearch: false }} className={classes['link'] ?? ''}>
            <Trans>Exploration</Trans>
          </Link>
          <Link to="/findings" activeOptions={{ includeSearch: false }} className={classes['link'] ?? ''}>
            <Trans>Résultats gardés</Trans>
          </Link>
          <Link to="/incidence" className={classes['link'] ?? ''}>
            <Trans>Seconds cancers</Trans>
          </Link>
          <Link to="/patterns" className={classes['link'] ?? ''}>
            <Trans>Motifs</Trans>
          </Link>
          <Link to="/trials" className={classes['link'] ?? ''}>
            <Trans>Essais</Trans>
          </Link>
          <Link to="/inbox" className={classes['link'] ?? ''}>
            <Trans>Avis</Trans>
          </Link>
          <Link to="/concepts" activeOptions={{ includeSearch: false }} className={classes['link'] ?? ''}>
            <Trans>Termes</Trans>
          </Link>
        </nav>
        <Group gap="sm" wrap="nowrap">
          <PurposeSelect viewer={viewer} />
          <LanguageSwitch />
          <Text size="sm" visibleFrom="md">
            {viewer.name}
          </Text>
          <Button variant="default" size="compact-sm" onClick={() => signOut.mutate()}>
            <Trans>Quitter</Trans>
          </Button>
        </Group>
      </Container>
    </header>
  );
}
