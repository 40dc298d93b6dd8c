package org.oncoweave.synthetic;

import java.util.Map;

/// What was written: rows by table, and the clinical counts of the hospital.
public record Summary(Map<String, Long> rows, Map<String, Long> counts) {
  public Summary {
    rows = Map.copyOf(rows);
    counts = Map.copyOf(counts);
  }
}
