import type { AlterationKind } from '@/generated/graphql';

/** A part of a cell: colour and shape both tell the kind, so that either alone is enough. */
export interface Glyph {
  fill: string;
  /** Within a cell of one by one: x, y, width, height. */
  box: [number, number, number, number];
  /** Only the outline. */
  hollow?: true;
}

/** Drawn in this order, so that a change of the sequence stands on a change of copies. */
export const KINDS: AlterationKind[] = [
  'AMPLIFICATION',
  'DELETION',
  'FUSION',
  'OTHER_MUTATION',
  'MISSENSE',
  'IN_FRAME',
  'TRUNCATING',
];

/** The colours are those that readers know from cBioPortal. */
export const GLYPHS: Record<AlterationKind, Glyph> = {
  AMPLIFICATION: { fill: '#d62222', box: [0, 0, 1, 1] },
  DELETION: { fill: '#1414e0', box: [0, 0, 1, 1], hollow: true },
  FUSION: { fill: '#8b00c9', box: [0, 0, 0.4, 1] },
  MISSENSE: { fill: '#00752b', box: [0, 0.33, 1, 0.34] },
  TRUNCATING: { fill: '#000000', box: [0, 0.62, 1, 0.38] },
  IN_FRAME: { fill: '#8f5a2b', box: [0, 0, 1, 0.33] },
  OTHER_MUTATION: { fill: '#b25f00', box: [0.3, 0.33, 0.4, 0.34] },
};

export const TESTED = '#c3ced1';
export const ROW = 24;
export const LABEL = 150;

/** How wide a column is, and the gap after it: less where there are many. */
export function columnWidth(columns: number): { width: number; gap: number } {
  if (columns <= 60) return { width: 12, gap: 3 };
  if (columns <= 200) return { width: 6, gap: 1 };
  return { width: 3, gap: 0 };
}

/**
 * Of those looked at; absent where a number may not be told, or where nobody is known to have been looked at in
 * vain: what was found alone has no share.
 */
export function share(altered?: number | null, tested?: number | null): number | undefined {
  if (typeof altered !== 'number' || typeof tested !== 'number' || tested <= altered) return undefined;
  return altered / tested;
}
