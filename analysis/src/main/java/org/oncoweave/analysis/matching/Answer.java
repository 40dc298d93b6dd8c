package org.oncoweave.analysis.matching;

/// Whether a criterion is met. Three values: a silent record does not say no (Kleene's strong
/// logic).
public enum Answer {
  NO_MATCH,
  UNKNOWN,
  MATCH;

  public Answer negated() {
    return values()[2 - ordinal()];
  }

  public Answer and(Answer other) {
    return ordinal() <= other.ordinal() ? this : other;
  }

  public Answer or(Answer other) {
    return ordinal() >= other.ordinal() ? this : other;
  }

  static Answer of(boolean met) {
    return met ? MATCH : NO_MATCH;
  }
}
