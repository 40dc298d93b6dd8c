package org.oncoweave.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.SourceFact;
import org.oncoweave.model.SourceRecord;

/// What one transaction of an import changes.
public record LedgerBatch(
    String importId, List<Accepted> accepted, List<Slot> kept, List<String> cleared) {
  public LedgerBatch {
    accepted = List.copyOf(accepted);
    kept = List.copyOf(kept);
    cleared = List.copyOf(cleared);
  }

  /// A record that comes into force, with the hash and the patient of the one that it replaces, and
  /// what earlier versions told of a person where it is silent.
  public record Accepted(
      SourceRecord record,
      @Nullable String oldHash,
      @Nullable String oldPatient,
      SourceFact.@Nullable Person known) {}

  public boolean isEmpty() {
    return accepted.isEmpty() && kept.isEmpty() && cleared.isEmpty();
  }
}
