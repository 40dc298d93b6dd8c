import type { Therapy } from './useTherapies';

export interface Group {
  key: string;
  finding: string;
  uncertain: boolean;
  tumourType: Therapy['tumourType'];
  options: Therapy[];
}

/** One group for each finding in each kind of tumour, both in the order of the answer. */
export function byFinding(therapies: Therapy[]): Group[] {
  const groups = new Map<string, Group>();
  for (const option of therapies) {
    const { finding, uncertain, tumourType } = option;
    const key = `${finding} ${tumourType.curie}`;
    const group = groups.get(key) ?? { key, finding, uncertain, tumourType, options: [] };
    group.options.push(option);
    groups.set(key, group);
  }
  return [...groups.values()];
}
