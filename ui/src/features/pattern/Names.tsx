import { Fragment } from 'react';
import type { PatternConceptFragment } from '@/generated/graphql';

/** Concepts by name, in their order. */
export function Names({ concepts, between }: { concepts: PatternConceptFragment[]; between: string }) {
  return concepts.map(({ curie, label }, at) => (
    <Fragment key={curie}>
      {at > 0 && between}
      <span title={curie}>{label}</span>
    </Fragment>
  ));
}
