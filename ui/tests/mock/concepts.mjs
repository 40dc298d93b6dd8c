// Concepts of the fictional centre: [CURIE, French label, English label, parents, synonyms, equivalents].
export const CONCEPTS = [
  ['ONCOTREE:TISSUE', 'Tissu', 'Tissue'],
  ['ONCOTREE:BREAST', 'Sein (OncoTree)', 'Breast (OncoTree)', ['ONCOTREE:TISSUE']],
  ['ONCOTREE:BRCA', 'Carcinome mammaire infiltrant', 'Invasive breast carcinoma', ['ONCOTREE:BREAST']],
  [
    'ONCOTREE:IDC',
    'Carcinome canalaire infiltrant du sein',
    'Breast invasive ductal carcinoma',
    ['ONCOTREE:BRCA'],
    [
      ['CCI', 'FR'],
      ['carcinome infiltrant de type non spécifique', 'FR'],
      ['IDC', null],
    ],
    [['skos:relatedMatch', 'ICDO3:8500/3']],
  ],
  ['ONCOTREE:LUNG', 'Poumon', 'Lung', ['ONCOTREE:TISSUE']],
  ['ICD10:C50.9', 'Sein', 'Breast'],
  ['ICD10:C34.1', 'Lobe supérieur du poumon', 'Upper lobe of lung'],
  ['ICD10:C18.7', 'Côlon sigmoïde', 'Sigmoid colon'],
  ['ICD10:C61.9', 'Prostate', 'Prostate'],
  ['ICD10:C92.0', 'Leucémie aiguë myéloïde', 'Acute myeloid leukaemia'],
  ['ICD10:C67.9', 'Vessie', 'Bladder'],
  ['ICDO3:8500/3', 'Carcinome canalaire infiltrant', 'Invasive ductal carcinoma'],
  ['ICDO3:8140/3', 'Adénocarcinome', 'Adenocarcinoma'],
  ['ICD10:C78.7', 'Foie', 'Liver'],
  ['ICD10:C79.5', 'Os', 'Bone'],
  ['ATC:L01XD01', 'Trastuzumab', 'Trastuzumab'],
  ['ATC:L01DB03', 'Épirubicine', 'Epirubicin'],
  ['ATC:L01AA01', 'Cyclophosphamide', 'Cyclophosphamide'],
  ['ATC:L01CD01', 'Paclitaxel', 'Paclitaxel'],
  ['ATC:L02BG04', 'Létrozole', 'Letrozole'],
  ['ATC:L01XA03', 'Oxaliplatine', 'Oxaliplatin'],
  ['ATC:L01FF02', 'Pembrolizumab', 'Pembrolizumab'],
  ['ATC:A10BA02', 'Metformine', 'Metformin'],
  ['ICD10:E11.9', 'Diabète de type 2', 'Type 2 diabetes'],
  ['ICD10:I10', 'Hypertension artérielle', 'Hypertension'],
  ['ICD10:J44.9', 'Bronchopneumopathie chronique obstructive', 'Chronic obstructive pulmonary disease'],
  ['OW:tobacco', 'Tabac', 'Tobacco'],
  ['INSEE:33', 'Gironde', 'Gironde'],
  ['INSEE:24', 'Dordogne', 'Dordogne'],
  ['OW:aromatic-amines', 'Amines aromatiques', 'Aromatic amines'],
  ['OW:pelvic-radiotherapy', 'Irradiation pelvienne', 'Pelvic radiotherapy'],
  ['LOINC:6875-9', 'CA 15-3', 'CA 15-3'],
  ['LOINC:2039-6', 'ACE', 'CEA'],
  ['HGNC:1100', 'BRCA1', 'BRCA1'],
];

const byCurie = new Map(CONCEPTS.map((row) => [row[0], row]));
const childrenOf = (curie) => CONCEPTS.filter((row) => row[3]?.includes(curie)).map(([child]) => child);
/** What lies below no other concept of its scheme. */
export const rootsOf = (scheme) =>
  CONCEPTS.filter(([curie, , , parents]) => curie.startsWith(`${scheme}:`) && !parents).map(
    ([curie]) => curie,
  );
export function schemes() {
  const counts = new Map();
  for (const [curie] of CONCEPTS) {
    const scheme = curie.split(':')[0];
    counts.set(scheme, (counts.get(scheme) ?? 0) + 1);
  }
  return [...counts].map(([scheme, count]) => ({ scheme, count }));
}

/** A concept as the schema has it, or null; its number of patients is given, or counted by `count`. */
export function concept(curie, patients = 0) {
  const row = byCurie.get(curie);
  if (!row) return null;
  const [scheme, code] = curie.split(':');
  const number = typeof patients === 'function' ? patients(curie) : patients;
  return {
    curie,
    scheme,
    code,
    label: ({ language }) => (language === 'EN' ? row[2] : row[1]),
    synonyms: () => (row[4] ?? []).map(([text, language]) => ({ text, language, scope: 'EXACT' })),
    mappings: () =>
      (row[5] ?? []).map(([predicate, other]) => ({ predicate, concept: concept(other, patients) })),
    parents: () => (row[3] ?? []).map((parent) => concept(parent, patients)),
    children: () => childrenOf(curie).map((child) => concept(child, patients)),
    childCount: () => childrenOf(curie).length,
    patients: { value: number },
  };
}
