import { Trans } from '@lingui/react/macro';
import { probability } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { Heading } from './Heading';
import { ratioOf } from './interval';
import classes from './ScanPage.module.css';
import type { CloserLook } from './useCloser';
import { useFeatureName } from './useFeatureName';

/** A line together with other findings: more than the two effects added, or multiplied. */
export function Joint({ look: { joint } }: { look: CloserLook }) {
  const { code } = useLanguage();
  const featureName = useFeatureName();
  if (joint.length === 0) return null;
  const told = (value: number | null | undefined) => ratioOf(value, code);
  return (
    <section>
      <Heading>
        <Trans>Avec un autre facteur</Trans>
      </Heading>
      <p className={classes['sums']}>
        <Trans>
          RERI : l’excès de risque des deux facteurs ensemble, au-delà de la somme de leurs effets ; 0 si les
          effets s’ajoutent.
        </Trans>
      </p>
      <ul className={classes['ways']}>
        {joint.map(({ feature, definition, both, excess, excessLow, excessHigh, multiplicativeP }) => (
          <li key={`${feature.curie} ${definition?.kind ?? ''} ${definition?.years ?? ''}`}>
            <span>{featureName(feature.label, definition)}</span>
            <span>
              <Trans>les deux {told(both)}</Trans> · <strong>RERI {told(excess)}</strong> ({told(excessLow)} –{' '}
              {told(excessHigh)}) · <Trans>produit</Trans> p{' '}
              {typeof multiplicativeP === 'number' ? probability(multiplicativeP, code) : '—'}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
