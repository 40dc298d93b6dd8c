package org.oncoweave.analysis.matching;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// An answer, and, where it is unknown, the facts that would settle it: the keys of the unknown
/// leaves that are reached through unknown nodes only.
public record Verdict(Answer answer, Set<String> missing) {
  static final Verdict MATCH = new Verdict(Answer.MATCH, Set.of());
  static final Verdict NO_MATCH = new Verdict(Answer.NO_MATCH, Set.of());

  public Verdict {
    missing = Set.copyOf(missing);
  }

  static Verdict of(Answer answer, String key) {
    return switch (answer) {
      case MATCH -> MATCH;
      case NO_MATCH -> NO_MATCH;
      case UNKNOWN -> new Verdict(answer, Set.of(key));
    };
  }

  /// An empty list is met.
  static Verdict all(List<Verdict> parts) {
    var answer = parts.stream().map(Verdict::answer).reduce(Answer.MATCH, Answer::and);
    return join(answer, parts);
  }

  /// An empty list is not met.
  static Verdict any(List<Verdict> parts) {
    var answer = parts.stream().map(Verdict::answer).reduce(Answer.NO_MATCH, Answer::or);
    return join(answer, parts);
  }

  Verdict negated() {
    return switch (answer) {
      case MATCH -> NO_MATCH;
      case NO_MATCH -> MATCH;
      case UNKNOWN -> this;
    };
  }

  private static Verdict join(Answer answer, List<Verdict> parts) {
    if (answer != Answer.UNKNOWN) {
      return answer == Answer.MATCH ? MATCH : NO_MATCH;
    }
    var missing = new TreeSet<String>();
    parts.stream()
        .filter(part -> part.answer == Answer.UNKNOWN)
        .forEach(part -> missing.addAll(part.missing));
    return new Verdict(answer, missing);
  }
}
