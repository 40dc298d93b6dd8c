import { useLingui } from '@lingui/react/macro';
import { memo } from 'react';
import { probability, significant, whole } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { codeOf } from './codeOf';
import { intervalOf, ratioOf } from './interval';
import type { Line } from './lines';
import classes from './ScanPage.module.css';
import type { Several } from './useLineName';
import { useFeatureName } from './useFeatureName';
import { useFlagWords } from './useFlagWords';
import { useScanWords } from './useScanWords';

interface Props {
  line: Line;
  several: Several;
  chosen: boolean;
  onChoose: (line: string) => void;
}

export const ResultRow = memo(function ResultRow({ line, several, chosen, onChoose }: Props) {
  const { t } = useLingui();
  const { code } = useLanguage();
  const flags = useFlagWords();
  const words = useScanWords();
  const featureName = useFeatureName();
  return (
    <tr data-chosen={chosen || undefined}>
      <th scope="row">
        <button type="button" aria-pressed={chosen} onClick={() => onChoose(line.id)}>
          {line.discovery && (
            <span className={classes['found']} title={t`Découverte`} aria-label={t`Découverte`} role="img" />
          )}
          {featureName(line.feature.label, line.definition)}
        </button>
        <small>{codeOf(line.feature)}</small>
      </th>
      {several.outcomes && <td>{words.outcome(line.outcome)}</td>}
      {several.lags && <td data-number>{significant(line.lagYears, code)}</td>}
      <td data-number>{whole(line.nExposed, code)}</td>
      <td data-number>{whole(line.observed, code)}</td>
      <td data-number>{significant(line.expected, code, 3)}</td>
      <td data-number>
        <strong>{ratioOf(line.rateRatio, code)}</strong> {intervalOf(line, code)}
      </td>
      <td data-number>{probability(line.p, code)}</td>
      <td data-number>{probability(line.q, code)}</td>
      <td>
        {line.flags.map((flag) => (
          <span key={flag} className={classes['flag']} title={flags[flag].why}>
            {flags[flag].name}
          </span>
        ))}
      </td>
    </tr>
  );
});
