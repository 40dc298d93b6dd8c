import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import type { AskedFragment } from '@/generated/graphql';
import { significant } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { useRoleNames } from '@/shared/ui/useRoleNames';
import { useScanWords } from './useScanWords';

/** How a scan asked: what was held equal, which features, what counts as a discovery. */
export function AskedWords({ asked }: { asked: AskedFragment }) {
  const { t } = useLingui();
  const { code } = useLanguage();
  const { strata } = useScanWords();
  const roles = useRoleNames();
  const held = [
    t`temps depuis la première tumeur`,
    ...asked.strata.map((stratum) => strata[stratum].toLowerCase()),
    ...asked.confounders.map(({ label }) => label),
  ].join(', ');
  const features = asked.roles.length > 0 ? asked.roles.map((role) => roles[role]).join(', ') : t`tous`;
  const { criteria, entryDelayDays: days, negativeControls } = asked;
  const rate = significant(asked.fdr * 100, code);
  return (
    <Text size="sm" c="dimmed" data-testid="asked">
      <Trans>À égalité de : {held}.</Trans> <Trans>Facteurs : {features}.</Trans>{' '}
      {asked.durations && <Trans>Aussi par durée.</Trans>}{' '}
      {criteria > 0 && (
        <Plural
          value={criteria}
          one="Parmi les patients d’un critère seul."
          other="Parmi les patients qui remplissent # critères."
        />
      )}{' '}
      {negativeControls > 0 && (
        <Plural value={negativeControls} one="# témoin négatif." other="# témoins négatifs." />
      )}{' '}
      <Trans>
        Suivi dès {days} jours après la première tumeur ; fausses découvertes : {rate} % au plus.
      </Trans>
    </Text>
  );
}
