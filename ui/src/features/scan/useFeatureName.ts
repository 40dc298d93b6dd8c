import { useLingui } from '@lingui/react/macro';
import type { Line } from './lines';

/** A feature as its line defines it: ever, for so many years, over for so many. */
export function useFeatureName() {
  const { t } = useLingui();
  return (label: string, definition: Line['definition']): string => {
    if (!definition) return label;
    const { kind, years } = definition;
    return kind === 'DURATION'
      ? t`${label}, ${years} an(s) au moins`
      : t`${label}, fini depuis ${years} ans au moins`;
  };
}
