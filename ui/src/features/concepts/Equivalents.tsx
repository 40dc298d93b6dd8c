import { useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { ConceptLine } from './ConceptLine';
import classes from './ConceptsPage.module.css';
import type { Detail } from './useConcepts';

interface Props {
  mappings: Detail['mappings'];
  onOpen: (curie: string) => void;
}

/** What means the same, or nearly, in other vocabularies. */
export function Equivalents({ mappings, onOpen }: Props) {
  const { t } = useLingui();
  if (mappings.length === 0) return null;
  const words: Record<string, string> = {
    'skos:exactMatch': t`identique`,
    'skos:closeMatch': t`très proche`,
    'skos:broadMatch': t`plus large`,
    'skos:narrowMatch': t`plus étroit`,
    'skos:relatedMatch': t`voisin`,
  };
  return (
    <section aria-label={t`Équivalents`}>
      <Text fw={600} size="sm" mb={4}>
        {t`Équivalents`}
      </Text>
      <ul className={classes['list']}>
        {mappings.map(({ predicate, concept }) => (
          <li key={concept.curie} className={classes['equivalent']}>
            <span className={classes['kind']}>{words[predicate] ?? t`renvoi`}</span>
            <ConceptLine row={concept} onOpen={onOpen} withScheme />
          </li>
        ))}
      </ul>
    </section>
  );
}
