import type { Assay } from '@/generated/graphql';
import type { Patient } from './usePatient';

export type VariantKind = Assay;
type Specimen = Patient['specimens'][number];
type Variant = Pick<Patient['variants'][number], 'kind' | 'call'>;

export function kindOf({ kind, call }: Variant): VariantKind {
  if (call) return 'CNV';
  return kind ? 'SV' : 'MUTATION';
}

/** Whether a gene was looked at: a panel whose genes are not recorded leaves it open. */
export type Looked = 'YES' | 'NO' | 'OPEN';

export function lookedAt(specimens: Specimen[], gene: string, assay: Assay): Looked {
  const tested = specimens.flatMap((one) => one.tested).filter((one) => one.assay === assay);
  if (tested.some(({ all, genes }) => all || genes.includes(gene))) return 'YES';
  return tested.some(({ all, genes }) => !all && genes.length === 0) ? 'OPEN' : 'NO';
}
