// Altered genes as they might be, the same at every start; the columns in the order of the real server.
const GENES = [
  ['TP53', 0.4, ['TRUNCATING', 'MISSENSE', 'MISSENSE']],
  ['KRAS', 0.22, ['MISSENSE']],
  ['ERBB2', 0.15, ['AMPLIFICATION', 'AMPLIFICATION', 'IN_FRAME']],
  ['CDKN2A', 0.12, ['DELETION', 'TRUNCATING']],
  ['EGFR', 0.08, ['IN_FRAME', 'MISSENSE']],
  ['ALK', 0.05, ['FUSION']],
  ['TERT', 0.04, ['OTHER_MUTATION']],
];
const ORDER = ['FUSION', 'AMPLIFICATION', 'DELETION', 'TRUNCATING', 'IN_FRAME', 'MISSENSE', 'OTHER_MUTATION'];

const chance = (number, salt) => ((((number + 1) * 2654435761 + salt * 40503) >>> 0) % 1000) / 1000;

function cellOf(person, [gene, rate, kinds], at) {
  // One panel in three leaves the last genes out.
  if (person.number % 3 === 0 && at > 4) return [];
  const altered = chance(person.number, at * 7 + 1) < rate;
  const kind = kinds[Math.floor(chance(person.number, at + 77) * kinds.length)];
  const both = altered && gene === 'ERBB2' && person.number % 2 === 0 ? [kind, 'MISSENSE'] : [kind];
  return [{ gene, kinds: altered ? [...new Set(both)] : [] }];
}

const step = (cell) =>
  cell?.kinds.length ? 'abcdefg'[Math.min(...cell.kinds.map((k) => ORDER.indexOf(k)))] : 'y';

export function oncoPrint(people, asked, { count, need }) {
  const genes = asked.length ? GENES.filter(([gene]) => asked.includes(gene)) : GENES;
  const columns = people
    .filter(({ number }) => number % 5 !== 0)
    .map((person) => ({
      patient: person.id,
      cells: genes.flatMap((gene) => cellOf(person, gene, GENES.indexOf(gene))),
    }));
  const order = ({ cells }) => genes.map(([gene]) => step(cells.find((cell) => cell.gene === gene))).join('');
  columns.sort((left, right) => order(left).localeCompare(order(right)));
  const rows = genes.map(([gene]) => {
    const cells = columns.flatMap((column) => column.cells.filter((cell) => cell.gene === gene));
    const kinds = ORDER.map((kind) => [kind, cells.filter((cell) => cell.kinds.includes(kind)).length]);
    return {
      gene,
      altered: count(cells.filter((cell) => cell.kinds.length).length),
      tested: count(cells.length),
      kinds: kinds
        .filter(([, number]) => number > 0)
        .map(([kind, number]) => ({ kind, patients: count(number) })),
    };
  });
  return {
    patients: count(people.length),
    sequenced: count(columns.length),
    genes: rows,
    columns: ({ offset, first }) => {
      need();
      return columns.slice(offset, offset + first);
    },
  };
}

// Two curves as they might be: the altered fare worse.
function curve(patients, yearly, count, feature) {
  const points = Array.from({ length: Math.min(20, Math.floor(patients / 8)) }, (_, at) => {
    const years = (at + 1) / 2;
    const survival = Math.exp(-yearly * years);
    const spread = 0.03 + years * 0.012;
    return {
      years,
      survival,
      low: Math.max(0, survival - spread),
      high: Math.min(1, survival + spread),
      atRisk: Math.round(patients * survival * (1 - years / 14)),
    };
  });
  const median = Math.log(2) / yearly;
  return {
    feature,
    treatment: null,
    patients: count(patients),
    deaths: count(Math.round(patients * (1 - Math.exp(-yearly * 6)))),
    medianYears: points.some(({ years }) => years >= median) ? median : null,
    points,
  };
}

export function survivalOf(people, feature, count) {
  const at = GENES.findIndex(([gene]) => `HGNC:${gene}` === feature);
  const altered = people.filter(
    (person) => at >= 0 && chance(person.number, at * 7 + 1) < GENES[at][1],
  ).length;
  return {
    patients: count(people.length),
    undated: count(0),
    p: altered < 5 ? null : 0.0132,
    groups: [curve(people.length, 0.07, count, false), curve(altered, 0.13, count, true)],
  };
}
