package org.oncoweave.app.bench;

import java.io.IOException;
import java.util.Map;
import org.oncoweave.analysis.BenchResult;

/// One measurement; it makes its own input, so that anybody can run it again.
@FunctionalInterface
interface Bench {
  /// Measures over about `size` units, in a place of its own.
  BenchResult run(long size, Workplace workplace) throws IOException;

  /// A part that is timed.
  @FunctionalInterface
  interface Part {
    void run() throws IOException;
  }

  static double seconds(Part part) throws IOException {
    long start = System.nanoTime();
    part.run();
    return (System.nanoTime() - start) / 1e9;
  }

  /// The fastest of `times` runs: what the work costs once caches and compiler are warm.
  static double fastest(int times, Part part) throws IOException {
    double best = Double.POSITIVE_INFINITY;
    for (int i = 0; i < times; i++) {
      best = Math.min(best, seconds(part));
    }
    return best;
  }

  /// The result of `units` done in `seconds`, where the baseline took its own time for the same.
  static BenchResult result(
      String name, Map<String, Long> work, double seconds, BenchResult.Baseline baseline) {
    long units = work.getOrDefault("units", 1L);
    return new BenchResult(
        name,
        work,
        seconds,
        units / seconds,
        Memory.peak(),
        Runtime.getRuntime().availableProcessors(),
        baseline,
        baseline.seconds() / seconds);
  }
}
