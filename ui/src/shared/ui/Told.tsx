import { useLingui } from '@lingui/react/macro';
import type { ToldFragment } from '@/generated/graphql';
import { whole } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';

/** A number of patients, or how small it is where it may not be told. */
export function Told({ count }: { count: ToldFragment }) {
  const { t } = useLingui();
  const { code } = useLanguage();
  if (count.value !== null && count.value !== undefined) return <>{whole(count.value, code)}</>;
  const least = count.fewerThan;
  if (typeof least !== 'number')
    return <span title={t`Non dit : une soustraction révélerait un nombre trop petit`}>{t`non dit`}</span>;
  return <span title={t`Trop petit pour être dit avec votre droit d’accès`}>{t`moins de ${least}`}</span>;
}
