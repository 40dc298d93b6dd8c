package org.oncoweave.analysis.stats.survival;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Times by group, sorted, so that those before a time are counted at once.
final class GroupTimes {
  private final double[][] sorted;

  GroupTimes(double[] time, int[] group, int[] rows, IntPredicate counted) {
    int groups = Arrays.stream(group).max().orElse(-1) + 1;
    sorted = new double[groups][];
    for (int g = 0; g < groups; g++) {
      int wanted = g;
      sorted[g] =
          IntStream.of(rows)
              .filter(i -> group[i] == wanted && counted.test(i))
              .mapToDouble(i -> time[i])
              .sorted()
              .toArray();
    }
  }

  double below(int group, double bound) {
    return KaplanMeier.below(sorted[group], bound);
  }

  /// How many of a group have this time.
  double count(int group, double time) {
    return below(group, Math.nextUp(time)) - below(group, time);
  }

  /// The same for all groups, of which the last may have no row here.
  double[] at(int groups, double time) {
    double[] counts = new double[groups];
    for (int g = 0; g < sorted.length; g++) {
      counts[g] = count(g, time);
    }
    return counts;
  }
}
