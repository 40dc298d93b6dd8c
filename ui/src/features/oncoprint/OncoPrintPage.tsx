import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ApiError } from '@/shared/api/errors';
import { Fault, Nothing, Waiting } from '@/shared/ui/states';
import { Told } from '@/shared/ui/Told';
import { GeneTable } from './GeneTable';
import { Patients } from './Patients';
import { Survival } from './Survival';
import { useOncoPrint } from './useOncoPrint';

/** The altered genes of a cohort against its patients. */
export function OncoPrintPage() {
  const { t } = useLingui();
  const asked = useOncoPrint();
  return (
    <Stack gap="md">
      <Paper withBorder px="md" py="sm" component="section" aria-label={t`Question`}>
        <Group justify="space-between">
          <Title order={1} size="h2" mb="xs">
            <Trans>OncoPrint : gènes altérés de la cohorte</Trans>
          </Title>
          <Link to="/" search={asked.question}>
            <Trans>Changer les critères</Trans>
          </Link>
        </Group>
        <GenesForm key={asked.genes} genes={asked.genes} onAsk={asked.setGenes} />
      </Paper>
      {asked.mayAsk ? (
        <Answer asked={asked} />
      ) : (
        <Nothing title={t`Les nombres seulement`}>
          <Trans>Votre compte permet de compter, pas d’explorer. Demandez ce droit à l’administrateur.</Trans>
        </Nothing>
      )}
    </Stack>
  );
}

function GenesForm({ genes, onAsk }: { genes: string; onAsk: (genes: string) => void }) {
  const { t } = useLingui();
  const [typed, setTyped] = useState(genes);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onAsk(typed.trim());
      }}
    >
      <Group align="flex-end" gap="xs">
        <TextInput
          size="sm"
          style={{ flex: 1 }}
          label={t`Gènes, séparés par des blancs (vide : les plus altérés)`}
          placeholder="KRAS TP53 HER2"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" size="sm">
          <Trans>Afficher</Trans>
        </Button>
      </Group>
    </form>
  );
}

function Answer({ asked }: { asked: ReturnType<typeof useOncoPrint> }) {
  const { t } = useLingui();
  const { print } = asked;
  if (print.isPending) return <Waiting />;
  if (print.isError) {
    if (print.error instanceof ApiError && print.error.code === 'BAD_REQUEST') {
      return (
        <Nothing title={t`Cohorte trop grande`}>
          <Trans>Un OncoPrint montre au plus 20 000 patients. Ajoutez un critère à la recherche.</Trans>
        </Nothing>
      );
    }
    return <Fault error={print.error} retry={() => void print.refetch()} />;
  }
  const { patients, sequenced, genes } = print.data;
  if (genes.length === 0) {
    return (
      <Nothing title={t`Aucune altération connue`}>
        <Trans>
          De ces patients, aucun variant n’est enregistré, ou trop peu pour que votre compte puisse le voir.
        </Trans>
      </Nothing>
    );
  }
  return (
    <>
      <Text size="sm" component="p" role="status">
        <Told count={patients} /> <Trans>patients, dont recherchés ou altérés :</Trans>{' '}
        <strong>
          <Told count={sequenced} />
        </strong>
      </Text>
      {asked.mayRead && <Patients genes={genes} columns={asked.columns} />}
      <Paper withBorder component="section" aria-label={t`Gènes`}>
        <GeneTable genes={genes} />
        <Text size="sm" c="dimmed" p="md">
          <Trans>
            La part est celle des patients chez qui le gène a été recherché ; il n’y en a pas (—) là où nul
            n’est connu chez qui il l’a été en vain. Ce qui est bénin, silencieux ou de quelques copies n’est
            pas compté.
          </Trans>
        </Text>
      </Paper>
      <Survival genes={genes.map(({ gene }) => gene)} />
    </>
  );
}
