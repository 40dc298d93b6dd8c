// Standardised ratios as they might be; no statistics are computed.
const row = (level, personYears, observed, expected) => ({
  level,
  personYears,
  observed: observed < 5 ? null : observed,
  expected,
  ...(observed < 5
    ? { ratio: null, low: null, high: null, excess: null, excessLow: null, excessHigh: null }
    : {
        ratio: observed / expected,
        low: (observed - 1.8 * Math.sqrt(observed)) / expected,
        high: (observed + 2.2 * Math.sqrt(observed)) / expected,
        excess: ((observed - expected) / personYears) * 10000,
        excessLow: ((observed - 1.8 * Math.sqrt(observed) - expected) / personYears) * 10000,
        excessHigh: ((observed + 2.2 * Math.sqrt(observed) - expected) / personYears) * 10000,
      }),
});

const GROUPS = [
  ['TOTAL', null, [['', 1480, 48, 28.4]]],
  [
    'SEX',
    0.21,
    [
      ['FEMALE', 900, 27, 14.2],
      ['MALE', 580, 21, 14.2],
    ],
  ],
  [
    'AGE',
    0.04,
    [
      ['050-059', 500, 11, 5.1],
      ['060-069', 600, 20, 11.7],
      ['070-079', 380, 17, 11.6],
    ],
  ],
  [
    'PERIOD',
    0.6,
    [
      ['2010-2019', 1100, 35, 20.8],
      ['2020-2029', 380, 13, 7.6],
    ],
  ],
  [
    'SINCE_FIRST',
    0.03,
    [
      ['00', 230, 6, 4.4],
      ['01', 800, 24, 15.3],
      ['05', 450, 18, 8.7],
    ],
  ],
  [
    'FIRST_SITE',
    null,
    [
      ['C50', 700, 25, 12.1],
      ['C34', 400, 16, 8.2],
      ['C18', 380, 7, 8.1],
    ],
  ],
  [
    'SECOND_SITE',
    null,
    [
      ['C34', 1480, 19, 6.3],
      ['C67', 1480, 9, 3.1],
      ['C61', 1480, 3, 4.4],
    ],
  ],
];

export const secondPrimaries = ({ value }) => ({
  patients: { value },
  ratios: GROUPS.map(([by, p, rows]) => ({ by, p, rows: rows.map((one) => row(...one)) })),
});
