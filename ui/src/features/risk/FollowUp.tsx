import { Trans, useLingui } from '@lingui/react/macro';
import { Paper, Table, Text, Title } from '@mantine/core';
import type { Model } from './useRisk';

/** What guidelines suggest to look for in somebody who carries these factors, each line with its source. */
export function FollowUp({ advice }: { advice: Model['followUp'] }) {
  const { t } = useLingui();
  return (
    <Paper
      withBorder
      p="md"
      component="section"
      aria-label={t`Suivi proposé`}
      style={{ gridColumn: '1 / -1' }}
    >
      <Title order={2} mb="xs">
        <Trans>Suivi proposé</Trans>
      </Title>
      <Text size="sm" mb="sm">
        <Trans>
          Ce que des recommandations proposent à une personne de cet âge et de ce sexe avec ces facteurs : une
          aide à la discussion, à vérifier dans la recommandation citée.
        </Trans>
      </Text>
      {advice.length === 0 ? (
        <Text size="sm" c="dimmed">
          <Trans>Aucune ligne de la table ne concerne ces facteurs ; la table n’est pas complète.</Trans>
        </Text>
      ) : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t`Facteur`}</Table.Th>
              <Table.Th>{t`Cancer cherché`}</Table.Th>
              <Table.Th>{t`Quoi`}</Table.Th>
              <Table.Th>{t`Quand`}</Table.Th>
              <Table.Th>{t`Recommandation`}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {advice.map(({ factor, cancer, what, howOften, source }) => (
              <Table.Tr key={`${factor.curie} ${what}`}>
                <Table.Td>{factor.label}</Table.Td>
                <Table.Td>{cancer.label}</Table.Td>
                <Table.Td>{what}</Table.Td>
                <Table.Td>{howOften}</Table.Td>
                <Table.Td>{source}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Paper>
  );
}
