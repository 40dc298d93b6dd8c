import { Trans, useLingui } from '@lingui/react/macro';
import { Paper, Text } from '@mantine/core';
import { probability, ratio, significant, whole } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { Fault, Nothing, Waiting } from '@/shared/ui/states';
import table from '@/shared/ui/Table.module.css';
import { More } from './More';
import { Names } from './Names';
import { type Search, type Subgroup, useSubgroups } from './usePatterns';

/** Conjunctions whose parts do not explain them. */
export function Subgroups({ job }: { job: Search }) {
  const { t } = useLingui();
  const found = useSubgroups(job);
  if (found.isPending) return <Waiting />;
  if (found.isError) return <Fault error={found.error} retry={() => void found.refetch()} />;
  const concepts = job.tested;
  const groups = found.data;
  return (
    <Paper withBorder component="section" aria-label={t`Groupes de patients`}>
      <Text size="sm" c="dimmed" px="md" py="xs">
        <Trans>{concepts} caractères présents au début du suivi.</Trans>{' '}
        <Trans>p : chance qu’un groupe quelconque montre un tel excès s’il n’y en a aucun.</Trans>{' '}
        {!job.complete && <Trans>La recherche s’est arrêtée avant d’avoir tout vu.</Trans>}
      </Text>
      {groups.length === 0 ? (
        <Nothing title={t`Aucun groupe`}>
          <Trans>Aucune réunion de caractères ne montre plus que ses parties.</Trans>
        </Nothing>
      ) : (
        <>
          <Table groups={groups} />
          <More pages={found} />
        </>
      )}
    </Paper>
  );
}

function Table({ groups }: { groups: Subgroup[] }) {
  const { t } = useLingui();
  const { code } = useLanguage();
  return (
    <div className={table['scroll']}>
      <table className={table['table']}>
        <thead>
          <tr>
            <th scope="col">{t`Caractères réunis`}</th>
            <th scope="col" data-number>{t`Patients`}</th>
            <th scope="col" data-number>{t`Observés`}</th>
            <th scope="col" data-number>{t`Attendus`}</th>
            <th scope="col" data-number>{t`Rapport`}</th>
            <th scope="col" data-number>
              p
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.concepts.map(({ curie }) => curie).join(' ')}>
              <th scope="row">
                <Names concepts={group.concepts} between=" + " />
              </th>
              <td data-number>{whole(group.patients, code)}</td>
              <td data-number>{whole(group.observed, code)}</td>
              <td data-number>{significant(group.expected, code, 3)}</td>
              <td data-number>
                <strong>{ratio(group.ratio, code)}</strong>
              </td>
              <td data-number>{probability(group.p, code)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
