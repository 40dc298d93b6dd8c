import { useLingui } from '@lingui/react/macro';
import { partialDate } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import type { Item } from './items';

/** A mark of the timeline as a screen reader says it. */
export function useItemWords(): (item: Item) => string {
  const { t } = useLingui();
  const { code } = useLanguage();
  return ({ label, from, to, shape }) => {
    const first = partialDate(from, code);
    if (to && to !== from) return t`${label}, de ${first} à ${partialDate(to, code)}`;
    if (shape === 'bar' || shape === 'hatched') return t`${label}, depuis ${first}, fin non renseignée`;
    return t`${label}, ${first}`;
  };
}
