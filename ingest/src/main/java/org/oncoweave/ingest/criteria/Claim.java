package org.oncoweave.ingest.criteria;

import java.util.List;

/// A passage of a line and what it asks for, before denials and alternatives are weighed. `mark`
/// says how its demands stand to each other and to its own words.
record Claim(int start, int end, List<Criterion.Structured> demands, Mark mark) {
  private static final String EXTENT = "disease_status";

  /// How the demands of a passage stand: as said, denied by their own words, alternatives of each
  /// other, or none.
  enum Mark {
    PLAIN,
    DENIED,
    CHOICE,
    NEUTRAL
  }

  static Claim of(int start, int end, Criterion.Structured... demands) {
    return new Claim(start, end, List.of(demands), Mark.PLAIN);
  }

  /// Words that are understood and ask for nothing.
  static Claim silent(int start, int end) {
    return new Claim(start, end, List.of(), Mark.NEUTRAL);
  }

  /// The same from a later place.
  Claim from(int later) {
    return new Claim(later, end, demands, mark);
  }

  /// Whether two claims would read the same words twice. How far a disease has gone may be said
  /// within its name.
  boolean overlaps(Claim other) {
    return start < other.end && other.start < end && !(says("tumour") && other.says(EXTENT));
  }

  boolean says(String field) {
    return !demands.isEmpty() && demands.getFirst().field().equals(field);
  }
}
