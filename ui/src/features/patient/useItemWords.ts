import { useLingui } from '@lingui/react/macro';
import { partialDate } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import type { Flag, Item } from './items';

/** A mark of the timeline as a screen reader says it. */
export function useItemWords(): (item: Item) => string {
  const { t } = useLingui();
  const { code } = useLanguage();
  const flags: Record<Flag, string> = { corrected: t`corrigé`, disputed: t`sources en désaccord` };
  const dated = ({ label, from, to, shape }: Item) => {
    const first = partialDate(from, code);
    if (to && to !== from) return t`${label}, de ${first} à ${partialDate(to, code)}`;
    if (shape === 'bar' || shape === 'hatched') return t`${label}, depuis ${first}, fin non renseignée`;
    return t`${label}, ${first}`;
  };
  return (item) => (item.flag ? `${dated(item)}, ${flags[item.flag]}` : dated(item));
}
