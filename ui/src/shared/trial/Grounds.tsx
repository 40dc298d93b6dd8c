import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { CriterionFragment, PlaceFragment, TrialGroundFragment } from '@/generated/graphql';
import { partialDate } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { useMeasured } from '@/shared/ui/useMeasured';
import { useVariantName } from '@/shared/ui/useVariantName';
import { useCodes, useWords } from '@/shared/ui/useWords';
import classes from './Reasons.module.css';

const FEW = 2;

/** The records that an answer rests on, each with its date and the words that say it. */
export function Grounds({ patient, known }: { patient: string; known: CriterionFragment['known'] }) {
  return known.facts.map((fact) => <Ground key={fact.key} patient={patient} fact={fact} />);
}

function Ground({ patient, fact }: { patient: string; fact: TrialGroundFragment }) {
  const { code } = useLanguage();
  const words = useGroundWords();
  const what = words(fact);
  return (
    <span className={classes['ground']}>
      {what}
      {fact.date && <span className={classes['date']}> ({partialDate(fact.date, code)})</span>}
      {fact.evidence.slice(0, FEW).map((place) => (
        <Source key={`${place.record} ${place.start}`} patient={patient} place={place} what={what} />
      ))}
    </span>
  );
}

function useGroundWords(): (fact: TrialGroundFragment) => string {
  const { t } = useLingui();
  const { events } = useWords();
  const codes = useCodes();
  const measured = useMeasured();
  const variant = useVariantName();
  return (fact) => {
    switch (fact.__typename) {
      case 'Tumour':
        return joined([
          fact.morphology?.label,
          fact.topography?.label,
          fact.stage ? t`stade ${fact.stage}` : undefined,
        ]);
      case 'NeoplasticEvent':
        return events[fact.type];
      case 'Measurement':
        return joined([fact.concept?.label ?? fact.label, measured(fact)]);
      case 'Variant':
        return joined([variant(fact), codes(fact.significance)]);
    }
  };
}

function joined(parts: (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}

interface SourceProps {
  patient: string;
  place: PlaceFragment;
  what: string;
}

/** The sentence in its document, or the coded row, on the patient's page. */
function Source({ patient, place, what }: SourceProps) {
  const { t } = useLingui();
  const { code } = useLanguage();
  const { document, record, start, end } = place;
  const at = typeof start === 'number' && typeof end === 'number' ? { at: `${start}-${end}` } : {};
  const date = document?.date ? partialDate(document.date, code) : '';
  const name = document ? date || t`document` : t`codé`;
  return (
    <Link
      to="/patient"
      search={{ id: patient, ...(document ? { document: document.key, ...at } : { record }) }}
      resetScroll={false}
      className={classes['source']}
      aria-label={t`Source de « ${what} » : ${name}`}
    >
      <span aria-hidden="true">{document ? '¶' : '#'}</span>
      {name}
    </Link>
  );
}
