// What people correct in the fictional hospital; kept until the mock ends.
const said = new Map();

export const correctionsOf = (patient) => said.get(patient) ?? [];

/** The facts with what was corrected of them. */
export function corrected(record) {
  const inForce = correctionsOf(record.id).filter(({ state }) => state === 'IN_FORCE');
  const fix = (fact) => {
    let now = fact;
    for (const one of inForce.filter(({ fact: key }) => key === fact.key).reverse()) {
      if (one.property === 'DATE') now = { ...now, date: one.value };
      if (one.property === 'START') now = { ...now, start: one.value };
      if (one.property === 'LATERALITY') now = { ...now, laterality: one.value };
      if (one.property === 'LABEL') now = { ...now, label: one.value };
    }
    return now;
  };
  const wrong = new Set(inForce.filter(({ property }) => !property).map(({ about }) => about));
  const kept = (facts) => facts.filter(({ key }) => !wrong.has(key)).map(fix);
  return {
    ...record,
    tumours: kept(record.tumours),
    events: kept(record.events),
    treatments: kept(record.treatments),
    exposures: kept(record.exposures),
    corrections: correctionsOf(record.id),
    conflicts: record.tumours.slice(0, 1).map(({ key, laterality, date, evidence }) => ({
      key: `${key}/conflict`,
      kind: 'LATERALITY',
      about: key,
      kept: laterality ?? 'left',
      told: 'right',
      date,
      evidence,
    })),
  };
}

export function correctFact(user, { input }) {
  const { patient, fact, property, value, reason } = input;
  const correction = {
    key: `correction-${correctionsOf(patient).length + 1}`,
    kind: 'TUMOUR',
    about: fact,
    fact: property ? fact : null,
    property: property ?? null,
    value: value ?? null,
    was: null,
    told: null,
    reason,
    by: user,
    at: '2026-11-20T09:00:00Z',
    state: 'IN_FORCE',
    undoneBy: null,
    undoneAt: null,
  };
  said.set(patient, [correction, ...correctionsOf(patient)]);
  return correction;
}

export function undoCorrection(user, { patient, correction }) {
  const one = correctionsOf(patient).find(({ key }) => key === correction);
  Object.assign(one, { state: 'UNDONE', fact: null, undoneBy: user, undoneAt: '2026-11-20T10:00:00Z' });
  return one;
}
