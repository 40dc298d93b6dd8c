import { useLingui } from '@lingui/react/macro';

interface Variant {
  gene?: string | null;
  kind?: string | null;
  call?: string | null;
  partner?: string | null;
  hgvsP?: string | null;
  hgvsC?: string | null;
}

/** The gene or the two, and what happened to it. */
export function variantName(
  { gene, kind, call, partner, hgvsP, hgvsC }: Variant,
  words: Record<string, string>,
): string {
  const said = (word: string | null | undefined) => (word ? (words[word] ?? word) : undefined);
  return [partner ? `${gene ?? ''}::${partner}` : gene, hgvsP ?? hgvsC ?? said(call) ?? said(kind)]
    .filter(Boolean)
    .join(' ');
}

/** A variant in a few words of the page. */
export function useVariantName(): (variant: Variant) => string {
  const { t } = useLingui();
  const words: Record<string, string> = {
    'High Amplification': t`amplification`,
    Amplification: t`amplification`,
    'Low Amplification': t`gain de quelques copies`,
    'Homozygous Deletion': t`délétion homozygote`,
    'Heterozygous Deletion': t`perte d’une copie`,
    fusion: t`réarrangement`,
  };
  return (variant) => variantName(variant, words);
}
