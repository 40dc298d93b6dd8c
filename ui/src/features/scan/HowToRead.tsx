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
            Les cas que l’on aurait chez les exposés si les taux étaient les mêmes, exposé ou non, entre
            semblables : ceux qui sont au même temps de leur première tumeur et à égalité de ce qui a été
            choisi (âge, période, sexe…).
          </Trans>
        </dd>
        <dt>
          <Trans>RR, rapport de taux</Trans>
        </dt>
        <dd>
          <Trans>
            Le taux des exposés divisé par celui des non-exposés semblables : 1, pas de lien ; 2, deux fois
            plus souvent ; 0,5, deux fois moins. L’intervalle à 95 % dit la précision. Observés sur attendus
            est plus près de 1 : les attendus comptent aussi le temps des exposés.
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
