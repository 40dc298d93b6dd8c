const SIGNS: Record<string, string> = { '>=': '≥ ', '<=': '≤ ', '>': '> ', '<': '< ', '=': '' };

/** A bound as one reads it: `>=18` is `≥ 18`. */
export function bound(value: string): string {
  const [, sign = '', number = value] = /^\s*(>=|<=|>|<|=)\s*(.*)$/.exec(value) ?? [];
  return `${SIGNS[sign] ?? ''}${number}`;
}

/** Values of one property stand together: any of them will do. */
export function byProperty<W extends { property: string }>(wanted: W[]): W[][] {
  const groups = new Map<string, W[]>();
  for (const one of wanted) groups.set(one.property, [...(groups.get(one.property) ?? []), one]);
  return [...groups.values()];
}
