// A risk model as it might be; no statistics are computed.
import { concept } from './concepts.mjs';

export function riskModel({ input: { factors, age, carried } }) {
  const rate = 0.006 * 1.3 ** (age / 10 - 5) * 2.2 ** carried.length;
  const chance = (years) => 1 - Math.exp(-rate * years);
  return {
    factors: [
      { concept: null, hazardRatio: 1.3 },
      { concept: null, hazardRatio: 1.1 },
      ...factors.map((curie) => ({ concept: concept(curie), hazardRatio: 2.2 })),
    ],
    validation: {
      patients: { value: 80 },
      events: { value: 24 },
      concordance: 0.68,
      optimism: 0.01,
      area: 0.66,
      slope: 0.93,
      calibration: [0.02, 0.03, 0.05, 0.07, 0.11].map((predicted, at) => ({
        predicted,
        observed: at === 0 ? null : predicted * (0.9 + at * 0.05),
        low: at === 0 ? null : predicted * 0.6,
        high: at === 0 ? null : predicted * 1.5,
      })),
      decision: [0.02, 0.05, 0.1].map((threshold) => ({
        threshold,
        model: 0.06 - threshold / 2,
        everybody: 0.058 - threshold,
      })),
    },
    risks: [5, 10].map((years) => ({
      years,
      chance: chance(years),
      low: chance(years) * 0.7,
      high: chance(years) * 1.4,
    })),
    followUp: carried.slice(0, 1).map((curie) => ({
      factor: concept(curie),
      cancer: concept('ICD10:C34.1'),
      what: ({ language }) => (language === 'EN' ? 'CT of the chest' : 'Scanner thoracique'),
      howOften: ({ language }) => (language === 'EN' ? 'every year' : 'chaque année'),
      source: 'HAS, 2010',
    })),
  };
}
