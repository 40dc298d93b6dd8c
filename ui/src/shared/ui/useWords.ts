import { useLingui } from '@lingui/react/macro';
import type { Assertion, EventType, ExposureKind, Outside, TreatmentKind } from '@/generated/graphql';

/** What happened, was given, or was met, in the words of the page. */
export function useWords() {
  const { t } = useLingui();
  const events: Record<EventType, string> = {
    INITIAL: t`Tumeur initiale`,
    LOCAL_RECURRENCE: t`Rechute locale`,
    REGIONAL_RECURRENCE: t`Rechute régionale`,
    METASTATIC_RECURRENCE: t`Rechute métastatique`,
    PROGRESSION: t`Progression`,
    REMISSION: t`Rémission`,
    SECOND_PRIMARY: t`Second cancer`,
    TRANSFORMATION: t`Transformation`,
    DEATH: t`Décès`,
  };
  const treatments: Record<TreatmentKind, string> = {
    SURGERY: t`Chirurgie`,
    SYSTEMIC: t`Traitement systémique`,
    RADIOTHERAPY: t`Radiothérapie`,
    INTERVENTIONAL: t`Geste interventionnel`,
    TRANSPLANT: t`Greffe`,
    SURVEILLANCE: t`Surveillance`,
  };
  const exposures: Record<ExposureKind, string> = {
    TOBACCO: t`Tabac`,
    ALCOHOL: t`Alcool`,
    OCCUPATION: t`Métier`,
    AGENT: t`Agent`,
    ENVIRONMENT: t`Environnement`,
  };
  const assertions: Record<Assertion, string> = {
    AFFIRMED: t`affirmé`,
    NEGATED: t`nié`,
    UNCERTAIN: t`incertain`,
  };
  // Beside the line under a word, so that what is denied is not taken for affirmed.
  const signs: Record<Assertion, string> = { AFFIRMED: '', NEGATED: t`non`, UNCERTAIN: '?' };
  const outside: Record<Outside, string> = {
    OTHER_DISEASE: t`autre maladie`,
    BEFORE_CANCER: t`avant le cancer`,
    ADMINISTRATIVE: t`administratif`,
    OTHER_PATIENT: t`autre patient`,
    NO_CONTENT: t`sans contenu`,
  };
  return { events, treatments, exposures, assertions, signs, outside };
}

/** Words that sources write as codes; what is no known code is shown as it was recorded. */
export function useCodes(): (code: string | null | undefined) => string | undefined {
  const { t } = useLingui();
  const words: Record<string, string> = {
    LEFT: t`gauche`,
    RIGHT: t`droite`,
    BILATERAL: t`bilatéral`,
    BOTH: t`bilatéral`,
    MIDLINE: t`médian`,
    CURATIVE: t`curatif`,
    CURATIF: t`curatif`,
    PALLIATIVE: t`palliatif`,
    PALLIATIF: t`palliatif`,
    ADJUVANT: t`adjuvant`,
    NEOADJUVANT: t`néoadjuvant`,
    NÉOADJUVANT: t`néoadjuvant`,
    SOMATIC: t`somatique`,
    GERMLINE: t`germinal`,
    GERMINAL: t`germinal`,
    SOMATIQUE: t`somatique`,
    PATHOGÈNE: t`pathogène`,
    PATHOGENIC: t`pathogène`,
    'RISK FACTOR': t`facteur de risque`,
    RISK_FACTOR: t`facteur de risque`,
    'LIKELY PATHOGENIC': t`probablement pathogène`,
    'UNCERTAIN SIGNIFICANCE': t`signification incertaine`,
    'LIKELY BENIGN': t`probablement bénin`,
    BENIGN: t`bénin`,
    POSITIVE: t`positif`,
    NEGATIVE: t`négatif`,
    EQUIVOCAL: t`équivoque`,
    CURRENT: t`fumeur`,
    FORMER: t`ancien fumeur`,
    NEVER: t`jamais fumé`,
    NON_SMOKER: t`non-fumeur`,
    PASSIVE: t`tabagisme passif`,
    NORMAL: t`normal`,
    DEFICIENT: t`déficient`,
    PROFICIENT: t`conservé`,
    PA: t`paquets-années`,
    'G/J': t`g/jour`,
    MOTHER: t`mère`,
    FATHER: t`père`,
    SISTER: t`sœur`,
    BROTHER: t`frère`,
    DAUGHTER: t`fille`,
    SON: t`fils`,
    AUNT: t`tante`,
    UNCLE: t`oncle`,
    GRANDMOTHER: t`grand-mère`,
    GRANDFATHER: t`grand-père`,
    COUSIN: t`cousin(e)`,
  };
  return (code) => (code ? (words[code.toUpperCase()] ?? code) : undefined);
}

/** The part of a report in which a fact stands, in the words of the page. */
export function useSections(): (section: string | null | undefined) => string | undefined {
  const { t } = useLingui();
  const words: Record<string, string> = {
    conclusion: t`conclusion`,
    exam: t`examen`,
    family: t`antécédents familiaux`,
    findings: t`constatations`,
    history: t`antécédents`,
    plan: t`conduite à tenir`,
    question: t`question posée`,
    reason: t`motif`,
    story: t`histoire de la maladie`,
    treatment: t`traitement`,
  };
  return (section) => (section ? (words[section] ?? section) : undefined);
}
