import { Trans, useLingui } from '@lingui/react/macro';
import { Paper, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { ApiError } from '@/shared/api/errors';
import { useMay } from '@/shared/api/session';
import { Fault, Nothing, Waiting } from '@/shared/ui/states';
import { Told } from '@/shared/ui/Told';
import { RatioTable } from './RatioTable';
import { useIncidence, type Who } from './useIncidence';

/** How many second cancers there are for those that the population's rates would bring. */
export function IncidencePage() {
  const { t } = useLingui();
  const mayScan = useMay('AGGREGATE');
  const [who, setWho] = useState<Who>('everybody');
  return (
    <Stack gap="md">
      <Paper withBorder px="md" py="sm" component="section" aria-label={t`Question`}>
        <Title order={1} size="h2" mb="xs">
          <Trans>Seconds cancers observés et attendus</Trans>
        </Title>
        <SegmentedControl
          size="xs"
          aria-label={t`Patients comptés`}
          value={who}
          onChange={(value) => setWho(value as Who)}
          data={[
            { value: 'everybody', label: t`Tous` },
            { value: 'women', label: t`Femmes` },
            { value: 'men', label: t`Hommes` },
          ]}
        />
        <Text size="sm" mt="xs">
          <Trans>
            SIR : seconds cancers observés pour un attendu si les patients avaient l’incidence de la
            population de même sexe, âge et année. Excès : cas de plus pour 10 000 personnes-années. Suivi à
            partir de 60 jours après le premier cancer.
          </Trans>
        </Text>
      </Paper>
      {mayScan ? (
        <Answer who={who} />
      ) : (
        <Nothing title={t`Les nombres seulement`}>
          <Trans>Votre compte permet de compter, pas d’explorer. Demandez ce droit à l’administrateur.</Trans>
        </Nothing>
      )}
    </Stack>
  );
}

function Answer({ who }: { who: Who }) {
  const { t } = useLingui();
  const incidence = useIncidence(who);
  if (incidence.isPending) return <Waiting />;
  if (incidence.isError) {
    if (incidence.error instanceof ApiError && incidence.error.code === 'NOT_FOUND') {
      return (
        <Nothing title={t`Pas de taux de référence`}>
          <Trans>
            Déposez la table d’un registre sous le nom reference_rates.csv dans le dossier du serveur : site,
            sex, age, period, rate (pour 100 000) ou cases et person_years.
          </Trans>
        </Nothing>
      );
    }
    return <Fault error={incidence.error} retry={() => void incidence.refetch()} />;
  }
  const { patients, ratios } = incidence.data;
  return (
    <Paper withBorder component="section" aria-label={t`Rapports standardisés`}>
      <Text size="sm" c="dimmed" px="md" pt="sm">
        <Told count={patients} /> <Trans>patients</Trans>
      </Text>
      <RatioTable groups={ratios} />
    </Paper>
  );
}
