import { useLingui } from '@lingui/react/macro';
import type { ConflictKind, CorrectionState, FactProperty } from '@/generated/graphql';
import { partialDate } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { useCodes, useWords } from '@/shared/ui/useWords';
import { formOf } from './correctable';

/** Corrections and conflicts in the words of the page. */
export function useCorrectionWords() {
  const { t } = useLingui();
  const { code } = useLanguage();
  const codes = useCodes();
  const { events } = useWords();
  const properties: Record<FactProperty, string> = {
    TOPOGRAPHY: t`siège (CIM-O)`,
    MORPHOLOGY: t`morphologie (CIM-O)`,
    LATERALITY: t`côté`,
    STAGE: t`stade`,
    GRADE: t`grade`,
    DATE: t`date`,
    TYPE: t`nature de l’évènement`,
    SITES: t`sièges atteints (CIM-O)`,
    LABEL: t`nom`,
    START: t`début`,
    END: t`fin`,
    REGIMEN: t`protocole`,
    LINE: t`ligne`,
    CYCLES: t`cycles`,
    DOSE_GY: t`dose (Gy)`,
    FRACTIONS: t`séances`,
    INTENT: t`intention`,
    VALUE: t`quantité`,
    UNIT: t`unité`,
  };
  const conflicts: Record<ConflictKind, string> = {
    TUMOUR_NOT_CODED: t`tumeur que les comptes rendus disent, sans ligne codée`,
    TUMOUR_DATE: t`date de la tumeur`,
    LATERALITY: t`côté`,
    MORPHOLOGY: t`morphologie`,
    EVENT_NOT_CODED: t`évènement que les comptes rendus disent, sans ligne codée`,
    EVENT_DATE: t`date de l’évènement`,
    TREATMENT_NOT_CODED: t`traitement que les comptes rendus disent, sans ligne codée`,
    CORRECTION_WITHOUT_FACT: t`correction dont plus aucune source ne dit le fait`,
    CORRECTION_CONTRADICTED: t`correction contredite par une source plus récente`,
  };
  const states: Record<CorrectionState, string> = {
    WAITING: t`en attente de la fin d’un import`,
    IN_FORCE: t`en vigueur`,
    REPLACED: t`remplacée par une plus récente`,
    WITHOUT_FACT: t`sans fait`,
    UNDONE: t`annulée`,
  };
  const value = (property: FactProperty, told: string | null | undefined): string => {
    if (told === null || told === undefined) return t`inconnu`;
    if (property === 'TYPE') return told in events ? events[told as keyof typeof events] : told;
    if (formOf(property) === 'date') return partialDate(told, code);
    return codes(told) ?? told;
  };
  /** What is kept of a fact, and what other sources tell. */
  const told = (kept: string | null | undefined, elsewhere: string) =>
    kept ? t`retenu ${codes(kept) ?? kept}, dit ailleurs ${codes(elsewhere) ?? elsewhere}` : elsewhere;
  return { properties, conflicts, states, value, told };
}
