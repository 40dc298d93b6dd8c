import { Trans, useLingui } from '@lingui/react/macro';
import { Paper, SimpleGrid, Text, Title } from '@mantine/core';
import { percent as percentOf, ratio } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { Told } from '@/shared/ui/Told';
import { CalibrationChart } from './CalibrationChart';
import { FollowUp } from './FollowUp';
import type { Model } from './useRisk';

/** The risk with its interval, what makes it, and how the model did on people it had not seen. */
export function ModelAnswer({ model }: { model: Model }) {
  const { t } = useLingui();
  const { code } = useLanguage();
  const percent = (chance: number) => percentOf(chance, code);
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
      <Paper withBorder p="md" component="section" aria-label={t`Risque`}>
        <Title order={2} mb="xs">
          <Trans>Risque</Trans>
        </Title>
        {model.risks.map(({ years, chance, low, high }) => (
          <Text key={years} size="lg">
            <Trans>
              <strong>{percent(chance)}</strong> à {years} ans ({percent(low)} – {percent(high)})
            </Trans>
          </Text>
        ))}
        <Title order={3} size="sm" mt="md" mb={4}>
          <Trans>Ce qui le fait : rapports de risque</Trans>
        </Title>
        <dl>
          {model.factors.map(({ concept, hazardRatio }, at) => (
            <Group
              key={concept?.curie ?? at}
              name={concept?.label ?? (at === 0 ? t`Dix ans d’âge` : t`Homme`)}
            >
              {ratio(hazardRatio, code)}
            </Group>
          ))}
        </dl>
      </Paper>
      <Tried model={model} />
      <FollowUp advice={model.followUp} />
    </SimpleGrid>
  );
}

function Group({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div style={{ display: 'flex', justifyContent: 'space-between', maxWidth: 420 }}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Tried({ model: { validation } }: { model: Model }) {
  const { t } = useLingui();
  const { code } = useLanguage();
  const number = (value: number | null | undefined) => (typeof value === 'number' ? ratio(value, code) : '—');
  const useful = validation.decision.filter(
    ({ model, everybody }) =>
      typeof model === 'number' && typeof everybody === 'number' && model > Math.max(0, everybody),
  );
  const from = useful.map(({ threshold }) => percentOf(threshold, code)).join(', ');
  return (
    <Paper withBorder p="md" component="section" aria-label={t`Épreuve du modèle`}>
      <Title order={2} mb="xs">
        <Trans>Épreuve du modèle</Trans>
      </Title>
      <Text size="sm">
        <Trans>
          Sur le tiers le plus récent des patients, qu’il n’avait pas vus :{' '}
          <Told count={validation.patients} /> patients, <Told count={validation.events} /> seconds cancers.
        </Trans>
      </Text>
      <Text size="sm">
        <Trans>
          Concordance {number(validation.concordance)} (0,5 : au hasard ; 1 : parfaite), optimisme{' '}
          {number(validation.optimism)} (ce qu’elle perdrait chez d’autres patients). Aire sous la courbe ROC
          à 5 ans {number(validation.area)} (même échelle). Pente de calibration {number(validation.slope)} (1
          : juste ; moins : risques trop contrastés).
        </Trans>
      </Text>
      <CalibrationChart groups={validation.calibration} />
      <Text size="sm">
        {useful.length > 0 ? (
          <Trans>
            Agir selon le modèle vaut mieux qu’agir pour tous ou pour personne aux seuils de risque {from}.
          </Trans>
        ) : (
          <Trans>À aucun seuil essayé, le modèle ne vaut mieux qu’agir pour tous ou pour personne.</Trans>
        )}
      </Text>
    </Paper>
  );
}
