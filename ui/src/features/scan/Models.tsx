import { Trans } from '@lingui/react/macro';
import { probability, ratio, significant } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { Heading } from './Heading';
import { intervalOf } from './interval';
import { OddsAndRates } from './OddsAndRates';
import classes from './ScanPage.module.css';
import type { CloserLook } from './useCloser';
import { useMissingWords } from './useMissingWords';

/** Ratios of hazards, whether they hold over time, and how strong a hidden confounder has to be. */
export function Models({ look }: { look: CloserLook }) {
  const { code } = useLanguage();
  const {
    cox,
    coxMissing,
    subdistribution,
    subdistributionMissing,
    landmarkYears,
    eValue,
    eValueOfInterval,
  } = look;
  const landmark = significant(landmarkYears, code);
  const proportional = cox?.proportionalP;
  return (
    <>
      <section>
        <Heading>
          <Trans>Par des modèles</Trans>
        </Heading>
        <ul className={classes['ways']}>
          <ModelRow name={<Trans>Cox, exposition qui change</Trans>} hazard={cox} missing={coxMissing} />
          <ModelRow
            name={<Trans>Fine et Gray, exposés à {landmark} an(s)</Trans>}
            hazard={subdistribution}
            missing={subdistributionMissing}
          />
          {typeof eValue === 'number' && (
            <li>
              <span>
                <Trans>Valeur E : force d’un facteur caché qui expliquerait tout</Trans>
              </span>
              <span>
                <strong>{ratio(eValue, code)}</strong>
                {typeof eValueOfInterval === 'number' && (
                  <>
                    {' '}
                    <Trans>(intervalle : {ratio(eValueOfInterval, code)})</Trans>
                  </>
                )}
              </span>
            </li>
          )}
        </ul>
        {typeof proportional === 'number' && (
          <p className={classes['sums']}>
            {proportional < 0.05 ? (
              <Trans>L’effet change avec le temps (Schoenfeld, p {probability(proportional, code)}).</Trans>
            ) : (
              <Trans>
                Rien ne dit que l’effet change avec le temps (Schoenfeld, p {probability(proportional, code)}
                ).
              </Trans>
            )}
          </p>
        )}
      </section>
      <OddsAndRates models={look.models} />
    </>
  );
}

interface RowProps {
  name: React.ReactNode;
  hazard: CloserLook['cox'];
  missing: CloserLook['coxMissing'];
}

function ModelRow({ name, hazard, missing }: RowProps) {
  const { code } = useLanguage();
  const reasons = useMissingWords();
  return (
    <li>
      <span>{name}</span>
      {hazard && typeof hazard.ratio === 'number' ? (
        <span>
          <strong>HR {ratio(hazard.ratio, code)}</strong> {intervalOf(hazard, code)}
          {typeof hazard.log10P === 'number' && <> · p {probability(10 ** hazard.log10P, code)}</>}
        </span>
      ) : (
        <span>{missing ? reasons[missing] : <Trans>aucun modèle ne tient</Trans>}</span>
      )}
    </li>
  );
}
