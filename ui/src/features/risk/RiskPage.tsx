import { Trans, useLingui } from '@lingui/react/macro';
import {
  Alert,
  Checkbox,
  Group,
  NumberInput,
  Paper,
  SegmentedControl,
  Stack,
  Text,
  Title,
} from '@mantine/core';
import { useState } from 'react';
import type { RiskModelKind } from '@/generated/graphql';
import { ApiError } from '@/shared/api/errors';
import { Fault, Nothing, Waiting } from '@/shared/ui/states';
import { ModelAnswer } from './ModelAnswer';
import { type Factor, useFactors, useRisk } from './useRisk';

/** The absolute risk of a second cancer by the kept findings, never without how the model did. */
export function RiskPage() {
  const { t } = useLingui();
  const factors = useFactors();
  return (
    <Stack gap="md">
      <Title order={1} size="h2">
        <Trans>Risque de second cancer</Trans>
      </Title>
      <Alert color="yellow" variant="light">
        <Trans>
          Aide à la recherche, pas un dispositif médical : ne décidez d’aucun soin sur ce chiffre. Le modèle
          vient des patients de ce centre, un an après leur premier cancer.
        </Trans>
      </Alert>
      {factors.isPending && <Waiting />}
      {factors.isError && <Fault error={factors.error} retry={() => void factors.refetch()} />}
      {factors.data?.length === 0 && (
        <Nothing title={t`Aucun facteur`}>
          <Trans>
            Gardez d’abord des résultats d’une exploration : ils deviennent les facteurs du modèle.
          </Trans>
        </Nothing>
      )}
      {factors.data && factors.data.length > 0 && <Person factors={factors.data} />}
    </Stack>
  );
}

function Person({ factors }: { factors: Factor[] }) {
  const { t } = useLingui();
  const [age, setAge] = useState(60);
  const [sex, setSex] = useState<'FEMALE' | 'MALE'>('FEMALE');
  const [carried, setCarried] = useState<string[]>([]);
  const [model, setModel] = useState<RiskModelKind>('CAUSE_SPECIFIC');
  const curies = factors.map(({ curie }) => curie);
  const risk = useRisk({ factors: curies, age, sex, carried, criteria: [], model }, age >= 0);
  return (
    <>
      <Paper withBorder p="md" component="section" aria-label={t`La personne`}>
        <Group align="flex-end" gap="lg">
          <NumberInput
            label={t`Âge au premier cancer`}
            w={180}
            min={0}
            max={120}
            value={age}
            onChange={(value) => typeof value === 'number' && setAge(value)}
          />
          <SegmentedControl
            aria-label={t`Sexe`}
            value={sex}
            onChange={(value) => setSex(value as 'FEMALE' | 'MALE')}
            data={[
              { value: 'FEMALE', label: t`Femme` },
              { value: 'MALE', label: t`Homme` },
            ]}
          />
          <SegmentedControl
            aria-label={t`Modèle`}
            value={model}
            onChange={(value) => setModel(value as RiskModelKind)}
            data={[
              { value: 'CAUSE_SPECIFIC', label: t`Par cause` },
              { value: 'SUBDISTRIBUTION', label: t`Fine et Gray` },
            ]}
          />
        </Group>
        <Text size="sm" c="dimmed" mt="xs">
          {model === 'CAUSE_SPECIFIC' ? (
            <Trans>Second cancer et décès modélisés chacun ; le risque compte les deux.</Trans>
          ) : (
            <Trans>La probabilité elle-même est modélisée, le décès étant un événement concurrent.</Trans>
          )}
        </Text>
        <Checkbox.Group label={t`Facteurs présents`} value={carried} onChange={setCarried} mt="md">
          <Group gap="md" mt="xs">
            {factors.map(({ curie, label }) => (
              <Checkbox key={curie} value={curie} label={label} />
            ))}
          </Group>
        </Checkbox.Group>
      </Paper>
      {risk.isPending && <Waiting />}
      {risk.isError &&
        (risk.error instanceof ApiError && risk.error.code === 'BAD_REQUEST' ? (
          <Nothing title={t`Pas de modèle`}>
            <Trans>
              Trop peu de seconds cancers, ou de porteurs d’un facteur, pour un modèle qui tienne.
            </Trans>
          </Nothing>
        ) : (
          <Fault error={risk.error} retry={() => void risk.refetch()} />
        ))}
      {risk.data && <ModelAnswer model={risk.data} />}
    </>
  );
}
