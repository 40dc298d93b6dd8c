import { Trans, useLingui } from '@lingui/react/macro';
import { Paper, Text } from '@mantine/core';
import { probability, ratio, significant, whole } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { Fault, Nothing, Waiting } from '@/shared/ui/states';
import table from '@/shared/ui/Table.module.css';
import { More } from './More';
import { Names } from './Names';
import { type Cluster, type Search, usePlaceClusters } from './usePatterns';

/** A place and its neighbours, over some years. */
export function Clusters({ job }: { job: Search }) {
  const { t } = useLingui();
  const found = usePlaceClusters(job);
  if (found.isPending) return <Waiting />;
  if (found.isError) return <Fault error={found.error} retry={() => void found.refetch()} />;
  const places = job.tested;
  const clusters = found.data;
  return (
    <Paper withBorder component="section" aria-label={t`Lieux et années`}>
      <Text size="sm" c="dimmed" px="md" py="xs">
        <Trans>{places} lieux dont la position est connue.</Trans>{' '}
        <Trans>p : chance qu’un regroupement quelconque montre un tel excès s’il n’y en a aucun.</Trans>
      </Text>
      {clusters.length === 0 ? (
        <Nothing title={t`Aucun regroupement`}>
          <Trans>Aucun lieu n’a plus de seconds cancers qu’attendu.</Trans>
        </Nothing>
      ) : (
        <>
          <Table clusters={clusters} />
          <More pages={found} />
        </>
      )}
    </Paper>
  );
}

function Table({ clusters }: { clusters: Cluster[] }) {
  const { t } = useLingui();
  const { code } = useLanguage();
  return (
    <div className={table['scroll']}>
      <table className={table['table']}>
        <thead>
          <tr>
            <th scope="col">{t`Lieux`}</th>
            <th scope="col" data-number>{t`Rayon (km)`}</th>
            <th scope="col" data-number>{t`Années`}</th>
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
          {clusters.map((cluster) => (
            <tr key={cluster.places.map(({ curie }) => curie).join(' ')}>
              <th scope="row">
                <Names concepts={cluster.places} between=", " />
              </th>
              <td data-number>{whole(Math.round(cluster.radiusKm), code)}</td>
              <td data-number>
                {cluster.fromYear} – {cluster.toYear}
              </td>
              <td data-number>{whole(cluster.patients, code)}</td>
              <td data-number>{whole(cluster.observed, code)}</td>
              <td data-number>{significant(cluster.expected, code, 3)}</td>
              <td data-number>
                <strong>{ratio(cluster.ratio, code)}</strong>
              </td>
              <td data-number>{probability(cluster.p, code)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
