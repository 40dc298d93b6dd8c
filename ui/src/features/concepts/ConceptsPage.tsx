import { Trans, useLingui } from '@lingui/react/macro';
import { Paper, Stack, VisuallyHidden } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { Nothing } from '@/shared/ui/states';
import { ConceptDetail } from './ConceptDetail';
import classes from './ConceptsPage.module.css';
import { ConceptTree } from './ConceptTree';
import { Finder, Found } from './Finder';
import { useAsked } from './useConcepts';

/** The vocabularies in use: found by name or walked down as a tree; one concept with all that is known of it. */
export function ConceptsPage() {
  const { t } = useLingui();
  const asked = useAsked();
  const [typed, setTyped] = useState('');
  const [settled] = useDebouncedValue(typed.trim(), 200);
  return (
    <div className={classes['page']}>
      <VisuallyHidden component="h1">{t`Parcourir les termes`}</VisuallyHidden>
      <Paper withBorder p="md" component="section" aria-label={t`Choisir un terme`}>
        <Stack gap="sm">
          <Finder typed={typed} onType={setTyped} />
          {settled.length >= 2 ? (
            <Found text={settled} chosen={asked.concept} onOpen={asked.open} />
          ) : (
            <ConceptTree asked={asked} />
          )}
        </Stack>
      </Paper>
      <Paper withBorder p="lg" component="section" aria-label={t`Terme`}>
        {asked.concept ? (
          <ConceptDetail curie={asked.concept} onOpen={asked.open} />
        ) : (
          <Nothing title={t`Aucun terme choisi`}>
            <Trans>
              Tapez un nom, un synonyme ou un code, ou dépliez l’arbre : le terme s’ouvre ici avec ses noms,
              ses équivalents et le nombre de patients.
            </Trans>
          </Nothing>
        )}
      </Paper>
    </div>
  );
}
