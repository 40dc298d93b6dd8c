interface Coded {
  curie: string;
  code: string;
  label: string;
}

/** The code of a feature where it tells more than its name: none of the product's own words, none that the name holds. */
export function codeOf({ curie, code, label }: Coded): string {
  const isOwn = curie.startsWith('OW:') || curie.startsWith('LOCAL:');
  return isOwn || label.includes(code) ? '' : code;
}
