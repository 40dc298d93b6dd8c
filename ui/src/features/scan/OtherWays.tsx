import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { significant, whole } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { Fault, Waiting } from '@/shared/ui/states';
import { Heading } from './Heading';
import { Joint } from './Joint';
import { Models } from './Models';
import { PartRow } from './PartRow';
import classes from './ScanPage.module.css';
import { type CloserLook, useCloser } from './useCloser';
import { useFeatureName } from './useFeatureName';

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
  const featureName = useFeatureName();
  if (given.length === 0) return null;
  return (
    <section>
      <Heading>
        <Trans>Ce qu’il en reste à facteur égal</Trans>
      </Heading>
      <ul className={classes['ways']}>
        {given.map(({ feature, definition, left }) => {
          const name = featureName(feature.label, definition);
          return <PartRow key={`${feature.curie} ${name}`} name={name} part={left} />;
        })}
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
