package org.oncoweave.ingest.history;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.NeoplasticHistory;
import org.oncoweave.model.PartialDate;

/// A history and what stands beside it: whether each tumour counts as a primary, and why; the last
/// news of the patient.
public record PatientHistory(
    NeoplasticHistory history, Map<String, PrimaryRules.Answer> primaries, VitalStatus vital) {
  public PatientHistory {
    primaries = Map.copyOf(primaries);
  }

  /// Alive when last seen, dead, or seen nowhere; `causeTumour` only where a record blames one.
  public record VitalStatus(State state, @Nullable PartialDate date, @Nullable String causeTumour) {
    /// What is known of the patient's life.
    public enum State {
      ALIVE,
      DEAD,
      UNKNOWN
    }
  }
}
