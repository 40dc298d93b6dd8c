import { useLingui } from '@lingui/react/macro';
import { instant, ratio, significant } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { codeOf } from './codeOf';
import { intervalOf } from './interval';
import type { Line } from './lines';
import classes from './ScanPage.module.css';
import { useFeatureName } from './useFeatureName';
import { useFindingWords } from './useFindingWords';
import type { Kept } from './useFindings';
import { useScanWords } from './useScanWords';

interface Props {
  findings: Kept[];
  chosen: string | undefined;
  onChoose: (finding: string) => void;
}

export function FindingTable({ findings, chosen, onChoose }: Props) {
  const { t } = useLingui();
  const { statuses } = useFindingWords();
  const words = useScanWords();
  const featureName = useFeatureName();
  const { code } = useLanguage();
  return (
    <div className={classes['scroll']}>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{t`Facteur`}</th>
            <th scope="col">{t`Issue`}</th>
            <th scope="col" data-number>{t`Décalage`}</th>
            <th scope="col">{t`État`}</th>
            <th scope="col" data-number>{t`RR gardé`}</th>
            <th scope="col" data-number>{t`RR à présent`}</th>
            <th scope="col">{t`Découverte`}</th>
            <th scope="col">{t`Gardé`}</th>
          </tr>
        </thead>
        <tbody>
          {findings.map((finding) => (
            <tr key={finding.id} data-chosen={finding.id === chosen || undefined}>
              <th scope="row">
                <button
                  type="button"
                  aria-pressed={finding.id === chosen}
                  onClick={() => onChoose(finding.id)}
                >
                  {featureName(finding.feature.label, finding.definition)}
                </button>
                <small>{codeOf(finding.feature)}</small>
              </th>
              <td>{words.outcome(finding.outcome)}</td>
              <td data-number>{significant(finding.lagYears, code)}</td>
              <td>{statuses[finding.status]}</td>
              <td data-number>
                <Ratio line={finding.runs.at(-1)?.line} />
              </td>
              <td data-number>
                <Ratio line={finding.runs[0]?.line} />
              </td>
              <td>{finding.runs[0]?.line?.discovery ? t`oui` : t`non`}</td>
              <td>
                {instant(finding.kept, code)}, {finding.keptBy}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Ratio({ line }: { line: Line | null | undefined }) {
  const { code } = useLanguage();
  if (typeof line?.rateRatio !== 'number') return <>—</>;
  return (
    <>
      <strong>{ratio(line.rateRatio, code)}</strong> {intervalOf(line, code)}
    </>
  );
}
