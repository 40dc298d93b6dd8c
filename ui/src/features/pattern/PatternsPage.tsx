import { Trans, useLingui } from '@lingui/react/macro';
import { Paper, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { PatternKind } from '@/generated/graphql';
import { useMay } from '@/shared/api/session';
import { Fault, Nothing, Waiting } from '@/shared/ui/states';
import { Clusters } from './Clusters';
import { Courses } from './Courses';
import { SearchHeader } from './SearchHeader';
import { Subgroups } from './Subgroups';
import { type Search, useSearch, type Wanted } from './usePatterns';

const USUAL: Record<PatternKind, Wanted> = {
  GROUPS: { kind: 'GROUPS', most: 2 },
  COURSES: { kind: 'COURSES', most: 3 },
  PLACES: { kind: 'PLACES' },
};

/** Groups of patients, orders of treatments, places and years with more second cancers than expected. */
export function PatternsPage() {
  const { t } = useLingui();
  const mayScan = useMay('AGGREGATE');
  const [wanted, setWanted] = useState<Wanted>({ kind: 'GROUPS', most: 2 });
  return (
    <Stack gap="md">
      <Paper withBorder px="md" py="sm" component="section" aria-label={t`Question`}>
        <Title order={1} size="h2" mb="xs">
          <Trans>Motifs : où y a-t-il plus de seconds cancers ?</Trans>
        </Title>
        <SegmentedControl
          size="xs"
          aria-label={t`Sorte de motif`}
          value={wanted.kind}
          onChange={(value) => setWanted(USUAL[value as PatternKind])}
          data={[
            { value: 'GROUPS', label: t`Groupes de patients` },
            { value: 'COURSES', label: t`Suites de traitements` },
            { value: 'PLACES', label: t`Lieux et années` },
          ]}
        />
        <Text size="sm" mt="xs">
          <Trans>
            Attendus : aux taux de tous ces patients, à même sexe, âge, période et temps depuis le premier
            cancer. Un motif est une association, pas une cause.
          </Trans>
        </Text>
        <Most wanted={wanted} onWanted={setWanted} />
        {mayScan && <Asked wanted={wanted} />}
      </Paper>
      {mayScan ? (
        <Answer wanted={wanted} />
      ) : (
        <Nothing title={t`Les nombres seulement`}>
          <Trans>Votre compte permet de compter, pas d’explorer. Demandez ce droit à l’administrateur.</Trans>
        </Nothing>
      )}
    </Stack>
  );
}

interface MostProps {
  wanted: Wanted;
  onWanted: (wanted: Wanted) => void;
}

/** How many characters or steps together. */
function Most({ wanted, onWanted }: MostProps) {
  const { t } = useLingui();
  const choices: Record<PatternKind, [number, string][]> = {
    GROUPS: [
      [2, t`Deux caractères`],
      [3, t`Jusqu’à trois`],
    ],
    COURSES: [
      [2, t`Deux étapes`],
      [3, t`Jusqu’à trois`],
      [5, t`Jusqu’à cinq`],
    ],
    PLACES: [],
  };
  const offered = choices[wanted.kind];
  if (offered.length === 0) return null;
  return (
    <SegmentedControl
      size="xs"
      mt="xs"
      aria-label={wanted.kind === 'GROUPS' ? t`Caractères réunis` : t`Étapes`}
      value={String(wanted.most)}
      onChange={(value) => onWanted({ ...wanted, most: Number(value) })}
      data={offered.map(([value, label]) => ({ value: String(value), label }))}
    />
  );
}

function Asked({ wanted }: { wanted: Wanted }) {
  const searches = useSearch(wanted);
  const { list } = searches;
  if (list.isPending) return <Waiting />;
  if (list.isError) return <Fault error={list.error} retry={() => void list.refetch()} />;
  return <SearchHeader searches={searches} />;
}

function Answer({ wanted }: { wanted: Wanted }) {
  const { t } = useLingui();
  const { list, job } = useSearch(wanted);
  if (list.isPending || list.isError) return null;
  if (job?.status === 'DONE') return <Found job={job} />;
  if (job) return null;
  return (
    <Nothing title={t`Pas encore cherché`}>
      <Trans>La recherche dure de quelques secondes à quelques minutes ; elle continue si vous partez.</Trans>
    </Nothing>
  );
}

function Found({ job }: { job: Search }) {
  if (job.kind === 'COURSES') return <Courses job={job} />;
  return job.kind === 'PLACES' ? <Clusters job={job} /> : <Subgroups job={job} />;
}
