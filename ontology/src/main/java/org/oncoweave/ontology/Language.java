package org.oncoweave.ontology;

/// Language a term is written in; `ANY` for what both use as it is (abbreviations, gene symbols,
/// brands).
public enum Language {
  FR,
  EN,
  ANY;

  /// Whether a term of this language answers a question asked in that one.
  public boolean serves(Language asked) {
    return this == ANY || asked == ANY || this == asked;
  }
}
