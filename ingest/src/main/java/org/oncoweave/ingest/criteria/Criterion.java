package org.oncoweave.ingest.criteria;

import java.util.List;
import java.util.Map;

/// One thing a trial asks for: a field, a comparison and a value, or a sentence left to a person.
/// All wait for a person to confirm them.
///
/// `either` marks one of several alternatives of a line; `evidence` is where the words stand.
public record Criterion(Evidence evidence, Demand demand, boolean negated, boolean either) {
  /// What is asked for: of a structured field, or of a person, with the reason.
  public sealed interface Demand {}

  /// `value` is a number, a text, true, one genomic object, or a list of texts or objects.
  public record Structured(String field, String op, Object value, String unit) implements Demand {
    static Structured is(String field, Object value) {
      return new Structured(field, "=", value, "");
    }

    static Structured in(String field, List<?> values) {
      return new Structured(field, "in", List.copyOf(values), "");
    }
  }

  /// What no field can hold.
  public record ForAPerson(Reason reason) implements Demand {}

  /// Why a person has to read a line.
  public enum Reason {
    CONDITION,
    JUDGEMENT,
    CONSENT,
    TIME,
    PLAN,
    NO_FIELD,
    REMAINDER
  }

  /// The line, from 1, its section, and the place of the words in the whole text.
  public record Evidence(int line, Section section, int start, int end) {}

  /// The list a line stands in.
  public enum Section {
    INCLUSION,
    EXCLUSION
  }

  /// A gene and what is wrong with it, in the words of the trial criteria.
  static Map<String, Object> genomic(String gene, String category, String change) {
    return change.isEmpty()
        ? Map.of("gene", gene, "category", category)
        : Map.of("gene", gene, "category", category, "change", change);
  }
}
