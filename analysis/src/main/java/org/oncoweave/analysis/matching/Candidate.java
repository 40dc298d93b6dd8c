package org.oncoweave.analysis.matching;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A patient as trials see them; what is absent is unknown.
///
/// `born` is the first and the last possible day of birth; `states` are the possible states of a
/// biomarker by its field name; `diseaseStates` empty is unknown, else complete.
public record Candidate(
    String id,
    Optional<LocalDate> asOf,
    Optional<Born> born,
    Optional<BitSet> diagnosis,
    Map<String, Set<String>> states,
    Set<String> diseaseStates,
    Optional<Double> tmb,
    Panel panel,
    List<GenomicRecord> records) {
  public Candidate {
    states = Map.copyOf(states);
    diseaseStates = Set.copyOf(diseaseStates);
    records = List.copyOf(records);
  }

  /// The first and the last possible day.
  public record Born(LocalDate first, LocalDate last) {}
}
