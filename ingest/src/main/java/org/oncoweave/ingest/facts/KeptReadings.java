package org.oncoweave.ingest.facts;

import java.util.Map;

/// What was read of a patient's documents before, as bytes by key of the document; `rules` names
/// the version of the rules that read them, and that will read the others.
public record KeptReadings(String rules, Map<String, byte[]> readings) {
  /// Of a patient nothing of whom was read before.
  static final KeptReadings NONE = new KeptReadings("", Map.of());

  public KeptReadings {
    readings = Map.copyOf(readings);
  }
}
