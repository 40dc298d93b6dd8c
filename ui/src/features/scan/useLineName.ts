import { useLingui } from '@lingui/react/macro';
import { significant } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import type { Line } from './lines';
import { useFeatureName } from './useFeatureName';
import { useScanWords } from './useScanWords';

/** What a scan asked more than one of. */
export interface Several {
  outcomes: boolean;
  lags: boolean;
}

/** A line's feature, with its outcome and lag where the scan asked several. */
export function useLineName(several: Several): (line: Line) => string {
  const { t } = useLingui();
  const { code } = useLanguage();
  const words = useScanWords();
  const featureName = useFeatureName();
  return ({ feature, definition, outcome, lagYears }) => {
    const years = significant(lagYears, code);
    return [
      featureName(feature.label, definition),
      ...(several.outcomes ? [words.outcome(outcome)] : []),
      ...(several.lags ? [t`${years} an(s)`] : []),
    ].join(' · ');
  };
}
