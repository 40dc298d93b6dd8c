import { useLingui } from '@lingui/react/macro';
import { significant } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import type { Patient } from './usePatient';

type FollowUp = Patient['followUps'][number];

/** How long a study followed somebody, in words: it tells months from the diagnosis and no day. */
export function useFollowUpWords() {
  const { t } = useLingui();
  const { code } = useLanguage();
  const endpoints: Record<FollowUp['endpoint'], string> = {
    OVERALL: t`Suivi (étude)`,
    DISEASE_FREE: t`Sans maladie (étude)`,
    PROGRESSION_FREE: t`Sans progression (étude)`,
    RECURRENCE_FREE: t`Sans récidive (étude)`,
    EVENT_FREE: t`Sans événement (étude)`,
    METASTASIS_FREE: t`Sans métastase (étude)`,
    DISEASE_SPECIFIC: t`Jusqu’au décès par le cancer (étude)`,
  };
  const reached = (one: FollowUp) =>
    ({
      YES: one.endpoint === 'OVERALL' ? t`puis décès` : t`puis survenue`,
      NO: t`sans survenue`,
      UNKNOWN: t`issue inconnue`,
    })[one.reached];
  const alive = (one: FollowUp) =>
    one.endpoint === 'OVERALL' && one.reached === 'NO' ? t`en vie` : reached(one);
  const months = (one: FollowUp) =>
    one.months == null ? t`durée inconnue` : t`${significant(one.months, code, 3)} mois depuis le diagnostic`;
  return {
    endpoint: (which: FollowUp['endpoint']) => endpoints[which],
    followed: (one: FollowUp) => `${months(one)}, ${alive(one)}`,
  };
}
