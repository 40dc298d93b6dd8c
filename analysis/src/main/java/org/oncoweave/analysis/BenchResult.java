package org.oncoweave.analysis;

import java.util.Map;

/// What one run of a bench measured, beside a baseline measured in the same run.
public record BenchResult(
    String name,
    Map<String, Long> work,
    double seconds,
    double rate,
    long peakMemoryBytes,
    int cores,
    Baseline baseline,
    double ratio) {
  public BenchResult {
    work = Map.copyOf(work);
  }

  /// The straightforward way, and its time carried to the same work.
  public record Baseline(String what, double seconds) {}
}
