import { Trans } from '@lingui/react/macro';
import { Text, Title } from '@mantine/core';
import { partialDate } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import type { States } from './useStates';

/** The Charlson index on the last day of news, with the codes that it counts. */
export function Comorbidity({ comorbidity }: { comorbidity: States['comorbidity'] }) {
  const { code } = useLanguage();
  const { on, index, indexWithCancer, diseases } = comorbidity;
  const day = partialDate(on, code);
  return (
    <section>
      <Title order={3} size="sm">
        <Trans>Indice de Charlson</Trans>
      </Title>
      <Text size="sm">
        <Trans>
          {index} sans les cancers, {indexWithCancer} avec eux, au {day}.
        </Trans>
      </Text>
      {diseases.length > 0 && (
        <Text size="sm" c="dimmed">
          <Trans>Codes comptés : {diseases.flatMap(({ codes }) => codes).join(', ')}</Trans>
        </Text>
      )}
    </section>
  );
}
