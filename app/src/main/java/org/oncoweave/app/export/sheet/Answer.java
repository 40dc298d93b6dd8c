package org.oncoweave.app.export.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.dossier.Recorded;
import org.oncoweave.model.dossier.Recorded.Evidence;

/// What the graph answers: the value, what it rests on, and the facts that it is of.
record Answer(String value, List<Evidence> evidence, List<String> facts, boolean doubtful) {
  private static final int TOLD_TWICE = 2;

  Answer {
    evidence = evidence.stream().distinct().toList();
    facts = List.copyOf(facts);
  }

  static Answer of(Object value, String fact, List<Evidence> evidence) {
    return new Answer(value.toString(), evidence, List.of(fact), false);
  }

  /// What the row of the patient says.
  static Answer ofPatient(Object value) {
    return new Answer(value.toString(), List.of(), List.of(), false);
  }

  /// The same, where what was asked is not surely about the one tumour.
  Answer inDoubt() {
    return new Answer(value, evidence, facts, true);
  }

  Answer and(Answer other) {
    var all = new ArrayList<>(evidence);
    all.addAll(other.evidence());
    var about = new ArrayList<>(facts);
    about.addAll(other.facts());
    return new Answer(value, all, about, doubtful || other.doubtful());
  }

  /// `low` where sources disagree about the fact; `high` where a coded row or two documents tell
  /// it; else `medium`.
  String confidence(List<Recorded.Conflict> conflicts) {
    if (doubtful || conflicts.stream().map(Recorded.Conflict::about).anyMatch(this::isOf)) {
      return "low";
    }
    boolean row = evidence.stream().anyMatch(e -> e.documentKey() == null);
    long documents = evidence.stream().map(Evidence::record).distinct().count();
    return row || evidence.isEmpty() || documents >= TOLD_TWICE ? "high" : "medium";
  }

  private boolean isOf(@Nullable String fact) {
    return fact != null && facts.contains(fact);
  }

  /// `record[start-end]`, or the record of a row alone.
  String places() {
    return evidence.stream().map(Answer::place).distinct().collect(Collectors.joining(" "));
  }

  private static String place(Evidence e) {
    return e.start() == null ? e.record() : e.record() + "[" + e.start() + "-" + e.end() + "]";
  }
}
