import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { probability, ratio, significant, whole } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { Fault, Waiting } from '@/shared/ui/states';
import { Heading } from './Heading';
import { Models } from './Models';
import { PartRow } from './PartRow';
import classes from './ScanPage.module.css';
import { type CloserLook, useCloser } from './useCloser';

/** A line asked in other ways: models, others given, parts left out, together with others, silence. */
export function OtherWays({ job, line }: { job: string; line: string }) {
  const [wanted, setWanted] = useState(false);
  const closer = useCloser(job, line, wanted);
  return (
    <details className={classes['details']} onToggle={(event) => setWanted(event.currentTarget.open)}>
      <summary>
        <Trans>Regarder autrement</Trans>
      </summary>
      {closer.isError && <Fault error={closer.error} retry={() => void closer.refetch()} />}
      {wanted && closer.isPending && <Waiting />}
      {closer.data === null && <Trans>Trop peu de cas.</Trans>}
      {closer.data && (
        <>
          <Models look={closer.data} />
          <Given look={closer.data} />
          <Without look={closer.data} />
          <Joint look={closer.data} />
          <Recorded look={closer.data} />
        </>
      )}
    </details>
  );
}

function Given({ look: { given } }: { look: CloserLook }) {
  if (given.length === 0) return null;
  return (
    <section>
      <Heading>
        <Trans>Ce qu’il en reste à facteur égal</Trans>
      </Heading>
      <ul className={classes['ways']}>
        {given.map(({ feature, left }) => (
          <PartRow key={feature.curie} name={feature.label} part={left} />
        ))}
      </ul>
    </section>
  );
}

function Without({ look: { without } }: { look: CloserLook }) {
  const { code } = useLanguage();
  const years = (from: number) => `${from}–${from + 4}`;
  return (
    <section>
      <Heading>
        <Trans>Sans une partie des patients</Trans>
      </Heading>
      <ul className={classes['ways']} lang={code}>
        {without.map(({ what, site, firstYear, place, rest }) => (
          <PartRow
            key={`${what} ${site?.curie ?? place?.curie ?? firstYear ?? ''}`}
            name={
              <LeftOut
                years={typeof firstYear === 'number' ? years(firstYear) : undefined}
                place={place?.label}
                site={site?.label}
              />
            }
            part={rest}
          />
        ))}
      </ul>
      <p className={classes['sums']}>
        <Trans>
          Ces données sont celles d’un seul centre : aucun centre ne peut être laissé de côté. À défaut,
          chaque région où vivent des patients l’est tour à tour.
        </Trans>
      </p>
    </section>
  );
}

function LeftOut({
  years,
  place,
  site,
}: {
  years?: string | undefined;
  place?: string | undefined;
  site?: string | undefined;
}) {
  if (years) return <Trans>Sans les premiers cancers de {years}</Trans>;
  if (place) return <Trans>Sans ceux qui vivent ici : {place}</Trans>;
  return <Trans>Sans le premier siège {site}</Trans>;
}

function Joint({ look: { joint } }: { look: CloserLook }) {
  const { code } = useLanguage();
  if (joint.length === 0) return null;
  const told = (value: number | null | undefined) => (typeof value === 'number' ? ratio(value, code) : '—');
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
        {joint.map(({ feature, both, excess, excessLow, excessHigh, multiplicativeP }) => (
          <li key={feature.curie}>
            <span>{feature.label}</span>
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

function Recorded({ look: { recorded } }: { look: CloserLook }) {
  const { code } = useLanguage();
  if (!recorded) return null;
  const share = whole(Number(significant(recorded.share * 100, 'en')), code);
  return (
    <section>
      <Heading>
        <Trans>Données manquantes</Trans>
      </Heading>
      <p className={classes['sums']}>
        <Trans>{share} % des patients ont au moins une donnée de ce genre.</Trans>
      </p>
      <ul className={classes['ways']}>
        <PartRow name={<Trans>Parmi eux seuls</Trans>} part={recorded.among} />
        <PartRow name={<Trans>Les autres, comparés à tous</Trans>} part={recorded.silent} />
      </ul>
    </section>
  );
}
