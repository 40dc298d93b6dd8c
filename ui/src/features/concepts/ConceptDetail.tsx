import { Trans, useLingui } from '@lingui/react/macro';
import { Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Fault, Nothing, Waiting } from '@/shared/ui/states';
import { Told } from '@/shared/ui/Told';
import { ConceptLine } from './ConceptLine';
import classes from './ConceptsPage.module.css';
import { Equivalents } from './Equivalents';
import { OtherNames } from './OtherNames';
import { type Row, useDetail } from './useConcepts';
import { useSchemeNames } from '@/shared/ui/useSchemeNames';

interface Props {
  curie: string;
  onOpen: (curie: string) => void;
}

/** All that the vocabularies and the graph say of one concept. */
export function ConceptDetail({ curie, onOpen }: Props) {
  const { t } = useLingui();
  const nameOf = useSchemeNames();
  const detail = useDetail(curie);
  if (detail.isPending) return <Waiting />;
  if (detail.isError) return <Fault error={detail.error} retry={() => void detail.refetch()} />;
  const concept = detail.data;
  if (!concept) {
    return (
      <Nothing title={t`Terme inconnu`}>{t`Aucun vocabulaire en service n’a le code ${curie}.`}</Nothing>
    );
  }
  return (
    <Stack gap="lg">
      <div>
        <Text size="sm" c="dimmed">
          {nameOf(concept.scheme)} · {concept.code}
        </Text>
        <Title order={2}>{concept.label}</Title>
      </div>
      <Group gap="xl" align="baseline">
        <div>
          <div className={classes['count']} data-testid="patients">
            <Told count={concept.patients} />
          </div>
          <Text size="sm" c="dimmed">
            <Trans>patients, avec tout ce qui est dessous</Trans>
          </Text>
        </div>
        <Link to="/" search={{ terms: [{ curie: concept.curie }] }} className={classes['link'] ?? ''}>
          <Trans>Chercher ces patients</Trans>
        </Link>
      </Group>
      <OtherNames concept={concept} />
      <Equivalents mappings={concept.mappings} onOpen={onOpen} />
      <Rows title={t`Au-dessus`} rows={concept.parents} onOpen={onOpen} />
      <Rows title={t`Au-dessous`} rows={concept.children} onOpen={onOpen} />
    </Stack>
  );
}

function Rows({ title, rows, onOpen }: { title: string; rows: Row[]; onOpen: (curie: string) => void }) {
  if (rows.length === 0) return null;
  return (
    <section aria-label={title}>
      <Text fw={600} size="sm" mb={4}>
        {title}
      </Text>
      <ul className={classes['list']}>
        {rows.map((row) => (
          <li key={row.curie}>
            <ConceptLine row={row} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </section>
  );
}
