package org.oncoweave.ontology.variant;

/// A change of the coding sequence in canonical form (`c.920-1G>A`), with its kind. `codon` is the
/// residue that a substitution within the coding sequence touches, else 0.
record Coding(String name, String kind, int codon) {
  /// The change after `c.`, or the reason why there can be none.
  static Coding parse(String prefix, String body) {
    return new CodingParser(prefix, body).parse();
  }
}
