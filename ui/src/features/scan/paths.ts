import type { Explanation } from './useExplanation';

type Step = Explanation['path'][number];

/** One way from the patients to the feature: the nodes in order, and how many patients take it. */
export interface Way {
  nodes: string[];
  relationships: string[];
  patients: Step['patients'];
}

/** The API lists steps; a way begins at each step that leaves the patient. */
export function waysOf(steps: readonly Step[]): Way[] {
  const ways: Way[] = [];
  for (const { from, relationship, to, patients } of steps) {
    const last = ways.at(-1);
    if (!last || from === 'Patient') {
      ways.push({ nodes: [from, to], relationships: [relationship], patients });
    } else {
      last.nodes.push(to);
      last.relationships.push(relationship);
    }
  }
  return ways;
}
