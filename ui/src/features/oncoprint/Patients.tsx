import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Center, Group, Paper, Title } from '@mantine/core';
import { useRef } from 'react';
import { downloadAs } from '@/shared/download';
import { Fault, Waiting } from '@/shared/ui/states';
import { Legend } from './Legend';
import classes from './OncoPrint.module.css';
import { PatientTable } from './PatientTable';
import { Picture } from './Picture';
import type { GeneRow, useOncoPrint } from './useOncoPrint';

interface Props {
  genes: GeneRow[];
  columns: ReturnType<typeof useOncoPrint>['columns'];
}

/** The picture, what its shapes mean, and its columns in words. */
export function Patients({ genes, columns }: Props) {
  const { t } = useLingui();
  const picture = useRef<SVGSVGElement>(null);
  if (columns.isPending) return <Waiting />;
  if (columns.isError) return <Fault error={columns.error} retry={() => void columns.refetch()} />;
  const shown = columns.data.pages.flat();
  return (
    <Paper withBorder component="section" aria-label={t`OncoPrint`}>
      <Group justify="space-between" px="md" pt="sm" pb={4}>
        <Title order={2}>
          <Trans>Patients : {shown.length}</Trans>
        </Title>
        <Button variant="default" size="xs" onClick={() => save(picture.current)}>
          <Trans>Exporter l’image (SVG)</Trans>
        </Button>
      </Group>
      <Picture genes={genes} columns={shown} picture={picture} />
      <Legend />
      {columns.hasNextPage && (
        <Center pb="sm">
          <Button
            variant="default"
            size="xs"
            loading={columns.isFetchingNextPage}
            onClick={() => void columns.fetchNextPage()}
          >
            <Trans>Voir la suite</Trans>
          </Button>
        </Center>
      )}
      <details>
        <summary className={classes['summary']}>
          <Trans>Les mêmes patients en tableau</Trans>
        </summary>
        <PatientTable genes={genes} columns={shown} />
      </details>
    </Paper>
  );
}

/** The file names no patient: the words that appear under the pointer stay on the page. */
function save(picture: SVGSVGElement | null) {
  if (!picture) return;
  const copy = picture.cloneNode(true) as SVGSVGElement;
  copy.querySelectorAll('title').forEach((title) => title.remove());
  downloadAs('image/svg+xml', 'oncoweave-oncoprint.svg', new XMLSerializer().serializeToString(copy));
}
