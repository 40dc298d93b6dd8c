import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import classes from './ConceptsPage.module.css';
import type { Detail } from './useConcepts';

/** The names in both languages and the synonyms, with the language each is of. */
export function OtherNames({ concept }: { concept: Detail }) {
  const { t } = useLingui();
  const scopes = {
    EXACT: '',
    NARROW: t`plus étroit`,
    BROAD: t`plus large`,
    RELATED: t`voisin`,
  };
  return (
    <section aria-label={t`Noms`}>
      <dl className={classes['names']}>
        <dt>
          <Trans>Français</Trans>
        </dt>
        <dd lang="fr">{concept.french}</dd>
        <dt>
          <Trans>Anglais</Trans>
        </dt>
        <dd lang="en">{concept.english}</dd>
        <dt>
          <Trans>Synonymes</Trans>
        </dt>
        <dd>
          {concept.synonyms.length === 0 && (
            <Text size="sm" c="dimmed">
              <Trans>aucun</Trans>
            </Text>
          )}
          <ul className={classes['synonyms']}>
            {concept.synonyms.map(({ text, language, scope }) => (
              <li key={`${text} ${language} ${scope}`}>
                <span lang={language?.toLowerCase()}>{text}</span>
                <small>{[language?.toLowerCase(), scopes[scope]].filter(Boolean).join(' · ')}</small>
              </li>
            ))}
          </ul>
        </dd>
      </dl>
    </section>
  );
}
