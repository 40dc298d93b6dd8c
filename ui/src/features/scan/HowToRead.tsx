import { Trans } from '@lingui/react/macro';
import { Text, Title } from '@mantine/core';
import classes from './ScanPage.module.css';

/** What the letters mean, in words. */
export function HowToRead() {
  return (
    <>
      <Title order={2} mb="xs">
        <Trans>Comment lire</Trans>
      </Title>
      <dl className={classes['read']}>
        <dt>
          <Trans>Attendus</Trans>
        </dt>
        <dd>
          <Trans>
            Les cas que l’on aurait si les exposés étaient comme les non-exposés de même âge, même sexe, même
            période, au même temps de leur première tumeur.
          </Trans>
        </dd>
        <dt>
          <Trans>RR, rapport de taux</Trans>
        </dt>
        <dd>
          <Trans>
            Observés sur attendus : 1, pas de lien ; 2, deux fois plus souvent ; 0,5, deux fois moins.
            L’intervalle à 95 % dit la précision.
          </Trans>
        </dd>
        <dt>p</dt>
        <dd>
          <Trans>
            La chance de voir un écart au moins aussi grand sans aucun lien. Sur mille lignes sans lien, une
            cinquantaine passent sous 0,05.
          </Trans>
        </dd>
        <dt>q</dt>
        <dd>
          <Trans>
            La part de fausses alertes parmi les lignes au moins aussi sûres que celle-ci : elle tient compte
            du nombre de lignes. C’est elle qui décide.
          </Trans>
        </dd>
      </dl>
      <Text size="sm" c="dimmed" mt="xs">
        <Trans>
          Une découverte est une piste, pas une cause : lisez ses avertissements, son chemin dans le graphe et
          les phrases des patients.
        </Trans>
      </Text>
    </>
  );
}
