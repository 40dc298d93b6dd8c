package org.oncoweave.analysis.stats.survival;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Running sums of the hazard and of hazard times the mean of x, by stratum, over falling times.
final class HazardPath {
  private final Map<Integer, NavigableMap<Double, double[]>> sums = new HashMap<>();
  private final int columns;
  private double[] now;

  HazardPath(int columns) {
    this.columns = columns;
    now = new double[columns + 1];
  }

  void to(int stratum, double time) {
    var path = sums.computeIfAbsent(stratum, _ -> new TreeMap<>());
    now = path.isEmpty() ? new double[columns + 1] : path.firstEntry().getValue().clone();
    path.put(time, now);
  }

  void add(double hazard, double[] mean) {
    now[0] += hazard;
    for (int j = 0; j < mean.length; j++) {
      now[j + 1] += hazard * mean[j];
    }
  }

  /// The sums over times after `start`, up to and with `stop`.
  double[] between(int stratum, double start, double stop) {
    double[] difference = new double[columns + 1];
    var path = sums.get(stratum);
    if (path == null) {
      return difference;
    }
    double[] all = at(path, start);
    double[] later = at(path, stop);
    for (int j = 0; j < difference.length; j++) {
      difference[j] = all[j] - later[j];
    }
    return difference;
  }

  // The sum over times after this one.
  private double[] at(NavigableMap<Double, double[]> path, double time) {
    Map.@Nullable Entry<Double, double[]> next = path.higherEntry(time);
    return next == null ? new double[columns + 1] : next.getValue();
  }
}
