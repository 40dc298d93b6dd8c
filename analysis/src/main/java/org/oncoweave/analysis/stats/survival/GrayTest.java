package org.oncoweave.analysis.stats.survival;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.oncoweave.analysis.stats.regression.Symmetric;

/// Cumulative incidences of groups compared: Gray, Ann Stat 1988;16:1141.
public final class GrayTest {
  private final double chiSquare;
  private final int degrees;

  /// Compares groups within strata.
  ///
  /// @param groupAndStratum the number of the group of each row, from 0, and that of its stratum
  /// @param rho power of the weight
  public GrayTest(CompetingTimes times, int cause, int[][] groupAndStratum, double rho) {
    int[] group = groupAndStratum[0];
    int groups = Arrays.stream(group).max().orElse(-1) + 1;
    double[] score = new double[Math.max(0, groups - 1)];
    double[][] variance = new double[score.length][score.length];
    for (int stratum : Arrays.stream(groupAndStratum[1]).distinct().toArray()) {
      int[] rows =
          IntStream.range(0, times.size()).filter(i -> groupAndStratum[1][i] == stratum).toArray();
      var sums = new GraySums(groups, rho);
      var inside = times.pick(rows);
      int[] groupInside = IntStream.of(rows).map(i -> group[i]).toArray();
      sums.walk(inside, cause, groupInside);
      sums.addTo(score, variance);
    }
    degrees = score.length;
    chiSquare = Symmetric.quadratic(variance, score);
  }

  /// The test; NaN if its variance is singular.
  public double chiSquare() {
    return chiSquare;
  }

  /// Groups less one.
  public int degrees() {
    return degrees;
  }
}
