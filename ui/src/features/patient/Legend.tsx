import { Trans, useLingui } from '@lingui/react/macro';
import classes from './Report.module.css';
import { useWords } from '@/shared/ui/useWords';

/** How a marked word reads: by its line and its sign, not by colour alone. */
export function Legend() {
  const { t } = useLingui();
  const { assertions, signs } = useWords();
  return (
    <p className={classes['legend']} aria-label={t`Légende`}>
      <span>
        <mark className={classes['mark']} data-assertion="AFFIRMED">
          {assertions.AFFIRMED}
        </mark>
      </span>
      <span>
        <mark className={classes['mark']} data-assertion="NEGATED">
          {assertions.NEGATED}
        </mark>
        <sup className={classes['sign']}>{signs.NEGATED}</sup>
      </span>
      <span>
        <mark className={classes['mark']} data-assertion="UNCERTAIN">
          {assertions.UNCERTAIN}
        </mark>
        <sup className={classes['sign']}>{signs.UNCERTAIN}</sup>
      </span>
      <span>
        <mark className={classes['mark']} data-assertion="AFFIRMED" data-fact>
          <Trans>fait du dossier</Trans>
        </mark>
      </span>
    </p>
  );
}
