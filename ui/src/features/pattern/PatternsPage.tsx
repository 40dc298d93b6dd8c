import { Trans, useLingui } from '@lingui/react/macro';
import { Paper, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useMay } from '@/shared/api/session';
import { Nothing } from '@/shared/ui/states';
import { Clusters } from './Clusters';
import { Courses } from './Courses';
import { Subgroups } from './Subgroups';

type Kind = 'groups' | 'courses' | 'places';

/** Groups of patients, orders of treatments, places and years with more second cancers than expected. */
export function PatternsPage() {
  const { t } = useLingui();
  const mayScan = useMay('AGGREGATE');
  const [kind, setKind] = useState<Kind>('groups');
  return (
    <Stack gap="md">
      <Paper withBorder px="md" py="sm" component="section" aria-label={t`Question`}>
        <Title order={1} size="h2" mb="xs">
          <Trans>Motifs : où y a-t-il plus de seconds cancers ?</Trans>
        </Title>
        <SegmentedControl
          size="xs"
          aria-label={t`Sorte de motif`}
          value={kind}
          onChange={(value) => setKind(value as Kind)}
          data={[
            { value: 'groups', label: t`Groupes de patients` },
            { value: 'courses', label: t`Suites de traitements` },
            { value: 'places', label: t`Lieux et années` },
          ]}
        />
        <Text size="sm" mt="xs">
          <Trans>
            Attendus : aux taux de tous ces patients, à même sexe, âge, période et temps depuis le premier
            cancer. Un motif est une association, pas une cause.
          </Trans>
        </Text>
      </Paper>
      {mayScan ? (
        <Answer kind={kind} />
      ) : (
        <Nothing title={t`Les nombres seulement`}>
          <Trans>Votre compte permet de compter, pas d’explorer. Demandez ce droit à l’administrateur.</Trans>
        </Nothing>
      )}
    </Stack>
  );
}

function Answer({ kind }: { kind: Kind }) {
  if (kind === 'courses') return <Courses />;
  return kind === 'places' ? <Clusters /> : <Subgroups />;
}
