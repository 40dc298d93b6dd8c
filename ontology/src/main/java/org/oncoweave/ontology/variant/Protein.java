package org.oncoweave.ontology.variant;

/// A protein change in canonical form (`p.E746_A750del`), with its kind and its residues.
public record Protein(String name, String kind, int start, int end) {
  /// The first residue with its number, such as `V600`; empty where there is none.
  public String residue() {
    int digits = String.valueOf(start).length();
    return start == 0 ? "" : name.substring(2, 3 + digits);
  }

  /// The change after `p.`, or the reason why there can be none.
  public static Protein parse(String body) {
    return new ProteinParser(body).parse();
  }
}
