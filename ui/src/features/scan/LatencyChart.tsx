import { Trans, useLingui } from '@lingui/react/macro';
import { whole } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { intervalOf, ratioOf } from './interval';
import { IntervalRows } from './IntervalRows';
import classes from './ScanPage.module.css';
import type { LineCurves } from './useCurves';

type Windows = LineCurves['latency'];

/** One row a window of time since the exposure. */
export function LatencyChart({ windows }: { windows: Windows }) {
  const { t } = useLingui();
  const { code } = useLanguage();
  const name = ({ fromYears, toYears }: Windows[number]) =>
    typeof toYears === 'number' ? t`${fromYears} à ${toYears} ans` : t`${fromYears} ans et plus`;
  const told = (window: Windows[number]) =>
    `${name(window)} : RR ${ratioOf(window.rateRatio, code)} ${intervalOf(window, code)}, ${whole(window.observed, code)}`;
  return (
    <>
      <IntervalRows
        label={`${t`Rapport de taux par temps depuis l’exposition`}. ${windows.map(told).join('. ')}`}
        rows={windows.map((window) => ({ ...window, name: name(window), ratio: window.rateRatio }))}
      />
      <ul className={classes['ways']}>
        {windows.map((window) => (
          <li key={window.fromYears}>
            <span>{name(window)}</span>
            <span>
              <strong>{ratioOf(window.rateRatio, code)}</strong> {intervalOf(window, code)} ·{' '}
              <Trans>{whole(window.observed, code)} cas</Trans>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
