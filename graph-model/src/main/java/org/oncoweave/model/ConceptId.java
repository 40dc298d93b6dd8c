package org.oncoweave.model;

/// Key of a concept: a CURIE such as `ICD10:C50.9`, `ICDO3:8500/3`, `ATC:L01XA02`.
///
/// Schemes of the product: ICD10, ICDO3 (topography and morphology), ATC, CCAM, LOINC, HGNC, INSEE,
/// PCS, LOCAL; see docs/dictionary.md.
public record ConceptId(String curie) {
  public ConceptId {
    Keys.check(curie, "concept");
    if (curie.indexOf(':') < 1) {
      throw new IllegalArgumentException("Not a CURIE: " + curie);
    }
  }

  public static ConceptId of(String scheme, String code) {
    return new ConceptId(scheme + ":" + code);
  }

  /// The part before the colon.
  public String scheme() {
    return curie.substring(0, curie.indexOf(':'));
  }

  /// The part after the first colon.
  public String code() {
    return curie.substring(curie.indexOf(':') + 1);
  }
}
