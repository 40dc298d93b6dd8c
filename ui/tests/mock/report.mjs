// The text of a fictional report, with the spans that an extractor would have found.
import { concept } from './concepts.mjs';

const OTHER = {
  'ICD10:C50.9': 'du sein gauche',
  'ICD10:C34.1': 'du lobe supérieur droit',
  'ICD10:C18.7': 'du côlon sigmoïde',
};

export function report(person, { date, type }) {
  const mentions = [];
  const facts = [];
  let text = '';
  const say = (words) => {
    text += words;
  };
  const name = (words, curie, assertion, fact) => {
    const start = text.length;
    text += words;
    mentions.push({ start, end: text.length, concept: concept(curie), assertion });
    if (fact)
      facts.push({
        key: fact.key,
        kind: fact.kind,
        label: fact.label ?? null,
        concept: concept(curie),
        date: fact.date ?? null,
        start,
        end: text.length,
        section: fact.section,
      });
  };
  say(
    `COMPTE RENDU — ${type}\nDate : ${date}\n\nMOTIF\nSuivi d’un cancer ${OTHER[person.profile.site]}.\n\nANTÉCÉDENTS\n`,
  );
  name('Tabagisme', 'OW:tobacco', person.features.has('OW:tobacco') ? 'AFFIRMED' : 'NEGATED', {
    key: `OW:tobacco-${person.number}`,
    kind: 'Exposure',
    section: 'Antécédents',
  });
  say(person.features.has('OW:tobacco') ? ' estimé à 30 paquets-années, sevré en 2005.' : ' : jamais.');
  say(' Pas de ');
  name('diabète', 'ICD10:E11.9', 'NEGATED');
  say('. Antécédent de cancer du sein chez sa mère à 52 ans.\n\nEXAMEN\nBon état général, poids stable. ');
  say('Le scanner ne montre pas de ');
  name('métastase hépatique', 'ICD10:C78.7', 'NEGATED');
  say(' ; une ');
  name('métastase osseuse', 'ICD10:C79.5', 'UNCERTAIN', {
    key: `e2-${person.number}`,
    kind: 'NeoplasticEvent',
    label: 'METASTATIC_RECURRENCE',
    date: date.slice(0, 7),
    section: 'Examen',
  });
  say(' de L3 ne peut être exclue.\n\nCONCLUSION\n');
  name('Carcinome', person.profile.morphology, 'AFFIRMED', {
    key: `t1-${person.number}`,
    kind: 'Tumour',
    section: 'Conclusion',
  });
  say(` ${OTHER[person.profile.site]}, stade IIB. Poursuite de la chimiothérapie par `);
  name(
    concept(person.profile.drugs[0]).label({ language: 'FR' }).toLowerCase(),
    person.profile.drugs[0],
    'AFFIRMED',
    { key: `c-${person.number}`, kind: 'Treatment', section: 'Conclusion' },
  );
  say('. Prochaine consultation dans trois mois.\n');
  return { text, length: text.length, mentions, facts };
}
