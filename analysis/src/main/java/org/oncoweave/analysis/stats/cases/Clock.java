package org.oncoweave.analysis.stats.cases;

import java.util.Arrays;
import org.oncoweave.analysis.stats.survival.AtRisk;
import org.oncoweave.analysis.stats.survival.KaplanMeier;

/// The functions of time that a test of proportional hazards may use.
final class Clock {
  private Clock() {}

  static double[] of(String name, AtRisk rows) {
    double[] stop = rows.stop();
    return switch (name) {
      case "identity" -> stop;
      case "log" -> Arrays.stream(stop).map(Math::log).toArray();
      case "rank" -> ranks(stop);
      case "km" -> survival(rows);
      default -> throw new RefusedException("transform is km, rank, identity or log, not " + name);
    };
  }

  // Ties get the mean of their ranks.
  private static double[] ranks(double[] stop) {
    double[] sorted = stop.clone();
    Arrays.sort(sorted);
    return Arrays.stream(stop)
        .map(t -> {
          int first = lowerBound(sorted, t);
          int end = lowerBound(sorted, Math.nextUp(t));
          return (first + 1 + end) / 2.0;
        })
        .toArray();
  }

  private static int lowerBound(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  // One minus survival just before each time, all strata together.
  private static double[] survival(AtRisk rows) {
    var steps = new KaplanMeier(rows).steps();
    double[] times = steps.stream().mapToDouble(KaplanMeier.Step::time).toArray();
    return Arrays.stream(rows.stop())
        .map(t -> {
          int before = lowerBound(times, t);
          return before == 0 ? 0 : 1 - steps.get(before - 1).survival();
        })
        .toArray();
  }
}
