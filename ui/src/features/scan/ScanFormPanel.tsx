import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Chip, Group, MultiSelect, NativeSelect, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { FeatureRole, OutcomeKind } from '@/generated/graphql';
import { significant } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { Fault } from '@/shared/ui/states';
import { useRoleNames } from '@/shared/ui/useRoleNames';
import { Confounders } from './Confounders';
import { ConceptSearch } from './ConceptSearch';
import { FIRST, isReady, LAGS, needsConcept, RATES, SCANNED, type ScanForm } from './form';
import type { Scans } from './useScan';
import { useScanWords } from './useScanWords';

export function ScanFormPanel({ scans }: { scans: Scans }) {
  const { t } = useLingui();
  const { code } = useLanguage();
  const { outcomes } = useScanWords();
  const roles = useRoleNames();
  const [form, setForm] = useState<ScanForm>(FIRST);
  const change = (part: Partial<ScanForm>) => setForm({ ...form, ...part });
  return (
    <Paper withBorder p="md" component="section" aria-label={t`Nouvelle exploration`}>
      <Stack gap="md">
        <div>
          <Title order={2}>
            <Trans>Qu’est-ce qui va avec… ?</Trans>
          </Title>
          <Text size="sm" c="dimmed">
            <Trans>Sans hypothèse : tous les facteurs du dossier sont comparés à une issue.</Trans>
          </Text>
        </div>
        <NativeSelect
          label={t`Issue`}
          value={form.kind}
          data={Object.entries(outcomes).map(([value, label]) => ({ value, label }))}
          onChange={(event) => setForm(withKind(form, event.currentTarget.value as OutcomeKind))}
        />
        {needsConcept(form.kind) && (
          <ConceptSearch
            key={form.kind}
            label={form.kind === 'CONCEPT' ? t`Terme` : t`Siège du second cancer`}
            onPick={(concept) => setForm(withConcept(form, concept))}
          />
        )}
        <div>
          <Text size="sm" fw={500} mb={4} id="lags">
            <Trans>Décalage entre le facteur et l’issue (années)</Trans>
          </Text>
          <Chip.Group multiple value={form.lags} onChange={(lags) => change({ lags })}>
            <Group gap={6} role="group" aria-labelledby="lags">
              {LAGS.map((lag) => (
                <Chip key={lag} value={lag} size="xs" radius="sm">
                  {significant(Number(lag), code)}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
        </div>
        <MultiSelect
          label={t`Facteurs`}
          placeholder={form.roles.length === 0 ? t`Tous` : ''}
          value={form.roles}
          data={SCANNED.map((value) => ({ value, label: roles[value] }))}
          onChange={(chosen) => change({ roles: chosen as FeatureRole[] })}
          clearable
        />
        <Confounders chosen={form.confounders} onChange={(confounders) => change({ confounders })} />
        <NativeSelect
          label={t`Part de fausses découvertes acceptée`}
          value={form.fdr}
          data={RATES.map((value) => ({ value, label: `${significant(Number(value) * 100, code)} %` }))}
          onChange={(event) => change({ fdr: event.currentTarget.value })}
        />
        {scans.start.isError && <Fault error={scans.start.error} />}
        <Button
          disabled={!isReady(form)}
          loading={scans.start.isPending}
          onClick={() => scans.start.mutate(form)}
        >
          <Trans>Lancer l’exploration</Trans>
        </Button>
      </Stack>
    </Paper>
  );
}

function withKind({ concept, ...rest }: ScanForm, kind: OutcomeKind): ScanForm {
  return { ...rest, kind };
}

function withConcept({ concept: before, ...rest }: ScanForm, concept: string | undefined): ScanForm {
  return concept ? { ...rest, concept } : rest;
}
