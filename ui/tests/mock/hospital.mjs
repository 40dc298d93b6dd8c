// A fictional hospital of 240 patients, the same at every start. No one here ever lived.
import { concept } from './concepts.mjs';
import { report } from './report.mjs';

const PROFILES = [
  {
    site: 'ICD10:C50.9',
    morphology: 'ICDO3:8500/3',
    drugs: ['ATC:L01DB03', 'ATC:L01AA01', 'ATC:L01CD01'],
    late: 'ATC:L02BG04',
    marker: ['LOINC:6875-9', 'U/mL'],
    sex: 'FEMALE',
    metastasis: 'ICD10:C79.5',
    second: 'ICD10:C92.0',
  },
  {
    site: 'ICD10:C34.1',
    morphology: 'ICDO3:8140/3',
    drugs: ['ATC:L01FF02'],
    late: 'ATC:L01CD01',
    marker: ['LOINC:2039-6', 'µg/L'],
    metastasis: 'ICD10:C79.5',
    second: 'ICD10:C67.9',
  },
  {
    site: 'ICD10:C18.7',
    morphology: 'ICDO3:8140/3',
    drugs: ['ATC:L01XA03'],
    late: 'ATC:L01XA03',
    marker: ['LOINC:2039-6', 'µg/L'],
    metastasis: 'ICD10:C78.7',
    second: 'ICD10:C61.9',
  },
];
const FAMILY = [
  'ARNAUD',
  'BLANCHET',
  'CORDIER',
  'DELMAS',
  'ESTEVE',
  'FABRE',
  'GIRAUD',
  'HAMON',
  'JOUBERT',
  'LACOSTE',
];
const GIVEN = {
  FEMALE: ['Agnès', 'Claire', 'Hélène', 'Louise', 'Solange'],
  MALE: ['Bernard', 'Hugo', 'Lucien', 'Paul', 'René'],
};

function randomOf(seed) {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

const iso = (time) => new Date(time).toISOString().slice(0, 10);
const DAY = 86_400_000;

function patientOf(number) {
  const random = randomOf(number * 7919 + 17);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const profile = PROFILES[number % PROFILES.length];
  const sex = profile.sex ?? pick(['FEMALE', 'MALE']);
  const id = `CHU/patient/${String(10_000 + number)}`;
  const born = Date.UTC(
    1935 + Math.floor(random() * 40),
    Math.floor(random() * 12),
    1 + Math.floor(random() * 28),
  );
  const start = Date.UTC(
    2009 + Math.floor(random() * 8),
    Math.floor(random() * 12),
    1 + Math.floor(random() * 28),
  );
  const age = Math.floor((start - born) / DAY / 365.25);
  const relapsed = random() < 0.45;
  const second = random() < 0.2;
  const dead = relapsed && random() < 0.5;
  const relapse = start + (400 + random() * 1200) * DAY;
  const last = relapse + (200 + random() * 1500) * DAY;
  const features = new Map([
    [profile.site, 'TUMOUR_SITE'],
    [profile.morphology, 'TUMOUR_MORPHOLOGY'],
  ]);
  if (random() < 0.3) features.set('ICD10:E11.9', 'CONDITION').set('ATC:A10BA02', 'MEDICINE');
  if (random() < 0.4) features.set('ICD10:I10', 'CONDITION');
  if (random() < 0.35) features.set('OW:tobacco', 'EXPOSURE');
  if (random() < 0.08) features.set('OW:aromatic-amines', 'EXPOSURE');
  for (const drug of profile.drugs) features.set(drug, 'MEDICINE');
  if (relapsed) features.set(profile.late, 'MEDICINE');
  return {
    id,
    number,
    random,
    sex,
    born,
    start,
    age,
    relapsed,
    second,
    dead,
    relapse,
    last,
    profile,
    features,
  };
}

export const PEOPLE = Array.from({ length: 240 }, (_, number) => patientOf(number));

const WORDS = {
  FR: {
    FEMALE: 'Femme',
    MALE: 'Homme',
    died: 'décès',
    relapse: 'rechute métastatique',
    years: 'ans',
    seen: 'vu·e',
  },
  EN: {
    FEMALE: 'Woman',
    MALE: 'Man',
    died: 'died',
    relapse: 'metastatic recurrence',
    years: 'years',
    seen: 'seen',
  },
};

function summaryOf(person) {
  return ({ language }) => {
    const words = WORDS[language];
    const site = concept(person.profile.site).label({ language });
    const relapse = person.relapsed ? `, ${words.relapse} ${iso(person.relapse).slice(0, 4)}` : '';
    const end = `${person.dead ? words.died : words.seen} ${iso(person.last).slice(0, 4)}`;
    return `${words[person.sex]}, ${person.age} ${words.years} · ${site} ${iso(person.start).slice(0, 4)}${relapse} · ${end}`;
  };
}

const documents = new Map();

/** One report per visit; the text and its facts come from report.mjs. */
function documentsOf(person) {
  const kinds = ['Consultation', 'Anatomopathologie', 'Imagerie', 'Réunion de concertation'];
  const count = 14 + (person.number % 30);
  return Array.from({ length: count }, (_, index) => {
    const at = person.start + (index / count) * (person.last - person.start);
    const key = `CHU/document/${person.number}-${index}`;
    const base = {
      key,
      patientId: person.id,
      date: iso(at),
      type: kinds[index % 4],
      title: `${kinds[index % 4]} du ${iso(at)}`,
      author: 'Dr N. Fictif',
      service: 'Oncologie',
      language: 'fr',
      eventKey: `e1-${person.number}`,
      outside: null,
    };
    const made = { ...base, ...report(person, base) };
    documents.set(key, made);
    return made;
  }).reverse();
}

export const documentOf = (key) => documents.get(key) ?? null;

const coded = (record) => [{ record, document: null, start: null, end: null, section: null }];
const page = (list, { first = 25, after } = {}) => {
  const from = after ? Number(after) + 1 : 0;
  const edges = list.slice(from, from + first).map((node, index) => ({ cursor: String(from + index), node }));
  return {
    edges,
    totalCount: list.length,
    pageInfo: {
      hasNextPage: from + first < list.length,
      hasPreviousPage: from > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
};
export { page };

/** What was told of a state, when, by a report or a row. */
function seriesOf(kind, person, reports) {
  const told = {
    STAGE: [[null, null, null, 'IIB', 0]],
    DISEASE_STATUS: [
      [null, null, null, 'INITIAL', 0],
      [null, null, null, 'REMISSION', 300],
    ],
    BIOMARKER: [
      ['HER2', null, null, 'negative', 10],
      ['Ki-67', 20, '%', null, 10],
      ['Ki-67', 35, '%', null, 900],
    ],
    PERFORMANCE: [0, 1, 1, 2].map((value, index) => ['ECOG', value, null, null, index * 250]),
    WEIGHT: [64, 63.5, 61, 58].map((value, index) => [null, value, 'kg', null, index * 250]),
    TOBACCO: [[null, 30, 'PA', 'former', 0]],
  };
  return told[kind].map(([label, value, unit, text, days], index) => ({
    key: `${kind}${index}-${person.number}`,
    kind,
    date: iso(person.start + days * DAY),
    label,
    value,
    unit,
    text,
    evidence: [{ record: reports.at(-1).key, document: reports.at(-1), start: 0, end: 10, section: null }],
  }));
}

/** The record of one person as the schema has it. */
export function recordOf(person, care) {
  const { profile, number } = person;
  const reports = documentsOf(person);
  const said = (index, words) => {
    const document = reports.at(-1 - index);
    const at = document.text.indexOf(words);
    return [
      {
        record: document.key,
        document,
        start: at < 0 ? null : at,
        end: at < 0 ? null : at + words.length,
        section: 'Conclusion',
      },
    ];
  };
  const tumour = {
    key: `t1-${number}`,
    topography: concept(profile.site),
    morphology: concept(profile.morphology),
    date: iso(person.start),
    laterality: profile.sex ? 'gauche' : null,
    stage: 'IIB',
    grade: '2',
    secondPrimary: false,
    evidence: said(1, 'Carcinome').concat(coded(`PMSI/sejour/${number}`)),
  };
  const treatments = [
    {
      key: `s-${number}`,
      kind: 'SURGERY',
      label: 'Exérèse',
      start: iso(person.start + 30 * DAY),
      end: null,
      concepts: [],
      regimen: null,
      line: null,
      cycles: null,
      doseGy: null,
      fractions: null,
      intent: 'curatif',
      eventKey: `e1-${number}`,
      evidence: coded(`PMSI/acte/${number}`),
    },
    {
      key: `c-${number}`,
      kind: 'SYSTEMIC',
      label: profile.sex ? 'FEC-paclitaxel' : null,
      start: iso(person.start + 70 * DAY),
      end: iso(person.start + 210 * DAY),
      concepts: profile.drugs.map((curie) => concept(curie)),
      regimen: profile.sex ? 'FEC-paclitaxel' : null,
      line: 1,
      cycles: 6,
      doseGy: null,
      fractions: null,
      intent: 'adjuvant',
      eventKey: `e1-${number}`,
      evidence: said(4, 'chimiothérapie'),
    },
    {
      key: `r-${number}`,
      kind: 'RADIOTHERAPY',
      label: 'Radiothérapie',
      start: iso(person.start + 240 * DAY),
      end: iso(person.start + 280 * DAY),
      concepts: [],
      regimen: null,
      line: null,
      cycles: null,
      doseGy: 50,
      fractions: 25,
      intent: 'adjuvant',
      eventKey: `e1-${number}`,
      evidence: coded(`RT/cure/${number}`),
    },
  ];
  if (person.relapsed)
    treatments.push({
      key: `l-${number}`,
      kind: 'SYSTEMIC',
      label: null,
      start: iso(person.relapse + 20 * DAY),
      end: iso(person.relapse + 180 * DAY),
      concepts: [concept(profile.late)],
      regimen: null,
      line: 2,
      cycles: 8,
      doseGy: null,
      fractions: null,
      intent: 'palliatif',
      eventKey: `e2-${number}`,
      evidence: said(6, 'chimiothérapie'),
    });
  const event = (key, type, time, sites, evidence, precision = 10) => ({
    key: `${key}-${number}`,
    type,
    date: iso(time).slice(0, precision),
    sites: sites.map((curie) => concept(curie)),
    tumourKey: tumour.key,
    treatments: treatments.filter((one) => one.eventKey === `${key}-${number}`),
    evidence,
  });
  const events = [event('e1', 'INITIAL', person.start, [profile.site], said(1, 'Carcinome'))];
  if (person.relapsed)
    events.push(
      event('e2', 'METASTATIC_RECURRENCE', person.relapse, [profile.metastasis], said(5, 'métastase'), 7),
    );
  const tumours = [tumour];
  if (person.second) {
    tumours.push({
      ...tumour,
      key: `t2-${number}`,
      topography: concept(profile.second),
      morphology: null,
      date: iso(person.last - 100 * DAY).slice(0, 7),
      laterality: null,
      stage: null,
      grade: null,
      secondPrimary: true,
      multiplePrimary: {
        iarc: { counted: 'YES', reason: 'OTHER_SITE' },
        seer: { counted: 'YES', reason: 'OTHER_SITE', rule: null },
        clinical: { counted: 'YES', reason: 'KEPT_APART' },
      },
      evidence: coded(`PMSI/sejour/${number}-2`),
    });
    events.push({
      ...event(
        'e3',
        'SECOND_PRIMARY',
        person.last - 100 * DAY,
        [profile.second],
        coded(`PMSI/sejour/${number}-2`),
        7,
      ),
      tumourKey: `t2-${number}`,
    });
  }
  for (const one of tumours) one.events = events.filter((happened) => happened.tumourKey === one.key);
  const measurements = Array.from({ length: 9 }, (_, index) => ({
    key: `m${index}-${number}`,
    concept: concept(profile.marker[0]),
    label: null,
    date: iso(person.start + index * 150 * DAY),
    comparator: index === 2 ? '<' : null,
    value: [38, 22, 5, 12, 14, 13, 55, 90, 140][index],
    unit: profile.marker[1],
    textValue: null,
    evidence: coded(`LABO/resultat/${number}-${index}`),
  }));
  const ofRole = (role) => [...person.features].filter(([, is]) => is === role).map(([curie]) => curie);
  return {
    id: person.id,
    sex: person.sex,
    birth: care ? iso(person.born) : iso(person.born).slice(0, 4),
    vital: person.dead ? 'DEAD' : 'ALIVE',
    followUps: [],
    death: person.dead ? iso(person.last) : null,
    deathCause: person.dead ? concept(profile.site) : null,
    lastNews: iso(person.last),
    familyName: care ? FAMILY[number % FAMILY.length] : null,
    givenName: care ? GIVEN[person.sex][number % 5] : null,
    opposed: false,
    summary: summaryOf(person),
    tumours,
    events,
    treatments,
    documents: (window) => page(reports, window),
    conditions: ofRole('CONDITION').map((curie) => ({
      key: `${curie}-${number}`,
      concept: concept(curie),
      code: curie.split(':')[1],
      label: null,
      date: iso(person.start - 900 * DAY).slice(0, 4),
      role: null,
      evidence: coded(`PMSI/diagnostic/${number}`),
    })),
    acts: [],
    measurements,
    series: ({ kind }) => seriesOf(kind, person, reports),
    comorbidity: ({ on }) => ({
      on,
      index: 1,
      indexWithCancer: 7,
      diseases: [{ group: 'DIABETES', weight: 1, codes: ['E11.9'], since: '2009' }],
      undated: [],
    }),
    exposures: ofRole('EXPOSURE').map((curie) => ({
      key: `${curie}-${number}`,
      kind: curie === 'OW:tobacco' ? 'TOBACCO' : 'AGENT',
      concept: concept(curie),
      label: null,
      from: '1975',
      to: '2005',
      value: curie === 'OW:tobacco' ? 30 : null,
      unit: curie === 'OW:tobacco' ? 'paquets-années' : null,
      evidence: said(0, 'Tabagisme'),
    })),
    residences: [],
    variants:
      number % 4 === 0
        ? [
            {
              key: `v-${number}`,
              gene: 'BRCA1',
              hgvsC: 'c.68_69del',
              hgvsP: 'p.(Glu23Valfs*17)',
              build: 'GRCh38',
              chromosome: '17',
              position: 43124027,
              ref: 'ACT',
              alt: 'A',
              vaf: 0.48,
              origin: 'germinal',
              significance: 'pathogène',
              test: 'panel',
              date: iso(person.start + 60 * DAY),
              evidence: coded(`GENO/variant/${number}`),
            },
            {
              key: `n-${number}`,
              gene: 'ERBB2',
              kind: 'copy number',
              call: 'High Amplification',
              date: iso(person.start + 60 * DAY),
              evidence: coded(`GENO/copies/${number}`),
            },
            {
              key: `f-${number}`,
              gene: 'EML4',
              kind: 'fusion',
              partner: 'ALK',
              date: iso(person.start + 60 * DAY),
              evidence: coded(`GENO/structure/${number}`),
            },
          ]
        : [],
    specimens:
      number % 4 === 0
        ? [
            {
              key: `sp-${number}`,
              label: `B${number}-7`,
              date: iso(person.start + 40 * DAY),
              type: 'biopsie',
              purity: 0.45,
              ploidy: 2.3,
              tested: [
                {
                  assay: 'MUTATION',
                  panel: 'panel 12',
                  all: false,
                  genes: ['BRCA1', 'BRCA2', 'TP53', 'KRAS'],
                },
                { assay: 'CNV', panel: 'panel 12', all: false, genes: ['ERBB2', 'MET'] },
              ],
              evidence: coded(`GENO/specimen/${number}`),
            },
          ]
        : [],
    therapies: number % 4 === 0 ? therapiesOf(number) : [],
    trialMatches: person.dead ? [] : trialsOf(number, tumours[0]),
    familyHistory:
      number % 3 === 0
        ? [
            {
              key: `f-${number}`,
              relation: 'mère',
              concept: concept('ICD10:C50.9'),
              label: null,
              age: 52,
              evidence: said(0, 'mère'),
            },
          ]
        : [],
    oppositions: [],
    recordCounts: [{ type: 'Document', count: reports.length }],
  };
}

function therapiesOf(number) {
  const of = (rest) => ({
    tumourKey: `t-${number}`,
    variantKey: `v-${number}`,
    tumourType: {
      curie: 'ONCOTREE:IDC',
      code: 'IDC',
      label: ({ language }) =>
        language === 'EN' ? 'Breast Invasive Ductal Carcinoma' : 'Carcinome canalaire infiltrant du sein',
    },
    finding: 'BRCA1 p.(Glu23Valfs*17)',
    uncertain: false,
    how: 'Single',
    scope: 'GENE',
    onType: true,
    ...rest,
  });
  return [
    of({
      medicines: ['medicine A'],
      effect: 'RESISTANCE',
      level: 'C',
      disease: 'Breast cancer',
      source: 'LOCAL:7',
    }),
    of({
      medicines: ['olaparib'],
      effect: 'SENSITIVITY',
      level: 'within authorisation',
      disease: 'Breast cancer',
      source: 'EMA:Lynparza:2019-04',
      indication: ({ language }) =>
        language === 'EN' ? 'Breast cancer, germ-line BRCA1' : 'Cancer du sein, BRCA1 constitutionnel',
      line: '2',
      date: '2019-04',
      dateCertainty: 'month',
    }),
  ];
}

function trialsOf(number, tumour) {
  const of = (trial, answer, missing) => ({
    tumourKey: `t-${number}`,
    tumourType: null,
    trial,
    title: `Essai ${trial}`,
    arm: `${trial}/1/A`,
    answer,
    missing,
    knownOn: '2026-10-01',
    reasons: reasonsOf(tumour, answer),
    toCheck: [
      { exclusion: true, words: 'Maladie intercurrente non contrôlée selon l’investigateur' },
      { exclusion: false, words: 'Consentement éclairé signé' },
    ],
  });
  return [
    of('ONCO-1', 'MATCH', []),
    of('ONCO-2', 'UNKNOWN', ['clinical:age_numerical', 'genomic:EGFR:MUTATION']),
  ];
}

const TAKEN = { __typename: 'Measurement', key: 'm-her2', textValue: 'Score 0', date: '2019-03-04' };

// Nested and, or and not; a value with its date and sentence; a gene that nobody looked at.
function reasonsOf(tumour, answer) {
  const nothing = { values: [], facts: [], looked: false, tests: [] };
  const several = (depth, join, own, settles = false) => ({
    depth,
    join,
    answer: own,
    wanted: [],
    known: nothing,
    settles,
  });
  const one = (depth, field, own, [property, value], known, settles = false) => ({
    depth,
    field,
    answer: own,
    wanted: property ? [{ property, value }] : [],
    known: { ...nothing, ...known },
    settles,
  });
  const open = answer === 'UNKNOWN';
  const evidence = tumour.evidence;
  return [
    several(0, 'ALL', answer, open),
    one(1, 'clinical:oncotree_primary_diagnosis', 'MATCH', ['oncotree_primary_diagnosis', '_SOLID_'], {
      facts: [{ __typename: 'Tumour', ...tumour }],
    }),
    one(1, 'clinical:age_numerical', open ? 'UNKNOWN' : 'MATCH', ['age_numerical', '>=18'], {
      values: open ? [] : ['54'],
    }),
    several(1, 'ANY', open ? 'UNKNOWN' : 'MATCH', open),
    one(2, 'clinical:her2_status', 'NO_MATCH', ['her2_status', 'Positive'], {
      values: ['Zero'],
      facts: [{ ...TAKEN, concept: null, label: 'HER2', evidence }],
    }),
    one(
      2,
      'genomic:EGFR:MUTATION',
      open ? 'UNKNOWN' : 'MATCH',
      ['protein_change', 'p.L858R'],
      open
        ? {}
        : {
            looked: true,
            facts: [
              {
                __typename: 'Variant',
                key: 'v-egfr',
                gene: 'EGFR',
                hgvsP: 'p.L858R',
                date: '2019-04-01',
                evidence,
              },
            ],
          },
      open,
    ),
    several(1, 'NOT', 'MATCH'),
    one(2, 'genomic:KRAS:MUTATION', 'NO_MATCH', [], {
      looked: true,
      tests: [{ key: 's-1', date: '2019-04' }],
    }),
  ];
}
