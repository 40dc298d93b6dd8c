package org.oncoweave.ontology;

/// Another name of a concept. The scopes are those of OBO: only an `EXACT` one means the same.
public record Synonym(String text, Language language, Scope scope) {
  /// How near the name is to the concept.
  public enum Scope {
    EXACT,
    NARROW,
    BROAD,
    RELATED
  }

  public Synonym {
    if (text.isBlank()) {
      throw new IllegalArgumentException("A synonym needs a text");
    }
  }

  public static Synonym exact(String text, Language language) {
    return new Synonym(text, language, Scope.EXACT);
  }
}
