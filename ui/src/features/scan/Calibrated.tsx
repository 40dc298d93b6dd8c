import { Plural, Trans } from '@lingui/react/macro';
import { Text, Title } from '@mantine/core';
import { probability, ratio } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { intervalOf } from './interval';
import type { Line } from './lines';

/** What negative controls leave of a line, and what that means. */
export function Calibrated({ line: { calibrated } }: { line: Line }) {
  const { code } = useLanguage();
  if (!calibrated) return null;
  const { bias, ciHigh, ciLow, controls, log10P } = calibrated;
  const isLeft = ciLow > 1 || ciHigh < 1;
  return (
    <section data-testid="calibrated">
      <Title order={3} size="sm" mt="md" mb={4}>
        <Trans>Témoins négatifs</Trans>
      </Title>
      <Text size="sm">
        <Trans>
          Là où le vrai rapport est 1,{' '}
          <Plural value={controls} one="# témoin montre" other="# témoins montrent" /> {ratio(bias, code)} en
          moyenne : c’est l’erreur de l’exploration. Une fois ôtée, il reste un rapport de{' '}
          <strong>{ratio(calibrated.ratio, code)}</strong> {intervalOf(calibrated, code)}, p{' '}
          {probability(10 ** log10P, code)} :
        </Trans>{' '}
        {isLeft ? (
          <Trans>l’écart est plus grand que cette erreur.</Trans>
        ) : (
          <Trans>cette erreur suffit à expliquer l’écart.</Trans>
        )}
      </Text>
    </section>
  );
}
