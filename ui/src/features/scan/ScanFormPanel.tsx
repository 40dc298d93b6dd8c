import { Trans, useLingui } from '@lingui/react/macro';
import {
  Button,
  Checkbox,
  Chip,
  Group,
  MultiSelect,
  NativeSelect,
  Paper,
  Stack,
  Text,
  Title,
} from '@mantine/core';
import { useState } from 'react';
import type { FeatureRole } from '@/generated/graphql';
import { percent, significant } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { Fault } from '@/shared/ui/states';
import { useRoleNames } from '@/shared/ui/useRoleNames';
import { ChosenConcepts } from './ChosenConcepts';
import { FIRST, isReady, LAGS, MOST_CONFOUNDERS, RATES, SCANNED, type ScanForm } from './form';
import { NegativeControls } from './NegativeControls';
import { Outcomes } from './Outcomes';
import { StrataChips } from './StrataChips';
import type { Scans } from './useScan';

export function ScanFormPanel({ scans }: { scans: Scans }) {
  const { t } = useLingui();
  const { code } = useLanguage();
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
            <Trans>Sans hypothèse : tous les facteurs du dossier sont comparés aux issues choisies.</Trans>
          </Text>
        </div>
        <Outcomes chosen={form.outcomes} onChange={(outcomes) => change({ outcomes })} />
        <div>
          <Text size="sm" fw={500} mb={4} id="lags">
            <Trans>Décalages entre le facteur et l’issue (années)</Trans>
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
        <Checkbox
          label={t`Demander aussi la durée`}
          description={t`Chaque facteur aussi par ses années (1, 5, 10 au moins), et fini depuis 5 ou 10 ans.`}
          checked={form.durations}
          onChange={(event) => change({ durations: event.currentTarget.checked })}
        />
        <StrataChips chosen={form.strata} onChange={(strata) => change({ strata })} />
        <ChosenConcepts
          label={t`À tenir compte aussi de`}
          description={t`Porté ou non au moment de la première tumeur ; huit au plus.`}
          most={MOST_CONFOUNDERS}
          chosen={form.confounders}
          onChange={(confounders) => change({ confounders })}
        />
        <NativeSelect
          label={t`Part de fausses découvertes acceptée`}
          value={form.fdr}
          data={RATES.map((value) => ({ value, label: percent(Number(value), code) }))}
          onChange={(event) => change({ fdr: event.currentTarget.value })}
        />
        <NegativeControls form={form} onChange={change} />
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
