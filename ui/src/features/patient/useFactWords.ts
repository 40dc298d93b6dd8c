import { useLingui } from '@lingui/react/macro';
import type { NamedFragment } from '@/generated/graphql';
import { type LanguageCode } from '@/shared/i18n/language';
import { whole } from '@/shared/i18n/format';
import type { Event, Patient, Treatment } from './usePatient';
import { useCodes, useWords } from '@/shared/ui/useWords';

interface Nameable {
  concept?: NamedFragment | null;
  label?: string | null;
  code?: string | null;
}

/** Each fact in a few words. */
export function useFactWords() {
  const { t } = useLingui();
  const words = useWords();
  const codes = useCodes();
  const named = ({ concept, label, code }: Nameable) => concept?.label ?? label ?? code ?? t`sans nom`;
  return {
    named,
    death: words.events.DEATH,
    event: ({ type, sites }: Event) => joined([words.events[type], names(sites)]),
    treatment: (treatment: Treatment) =>
      treatment.regimen ?? treatment.label ?? (names(treatment.concepts) || words.treatments[treatment.kind]),
    treatmentDetail: (treatment: Treatment) => {
      const { line, cycles, doseGy, fractions, kind, concepts, regimen, label } = treatment;
      const drugs = (regimen ?? label) ? names(concepts) : '';
      return joined([
        words.treatments[kind],
        drugs,
        codes(treatment.intent),
        line ? t`ligne ${line}` : undefined,
        cycles ? t`${cycles} cycles` : undefined,
        doseGy ? `${doseGy} Gy` : undefined,
        fractions ? t`${fractions} séances` : undefined,
      ]);
    },
    exposure: (exposure: Patient['exposures'][number], language: LanguageCode) =>
      joined([
        exposure.concept?.label ?? words.exposures[exposure.kind],
        exposure.label === exposure.concept?.label ? undefined : codes(exposure.label),
        quantity(exposure, language, codes(exposure.unit)),
      ]),
  };
}

function names(concepts: NamedFragment[]): string {
  return concepts.map(({ label }) => label).join(', ');
}

function joined(parts: (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}

function quantity(
  { value }: Patient['exposures'][number],
  language: LanguageCode,
  unit: string | undefined,
): string | undefined {
  if (!value) return undefined; // 0 goes with "never" in the label
  return unit ? `${whole(value, language)} ${unit}` : whole(value, language);
}
