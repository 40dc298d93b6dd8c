package org.oncoweave.analysis.stats.survival;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.oncoweave.analysis.stats.regression.Symmetric;

/// Survival of groups compared: Mantel, Cancer Chemother Rep 1966;50:163; weights S^rho of
/// Harrington and Fleming, Biometrika 1982;69:553.
public final class LogRank {
  private final double[] observed;
  private final double[] expected;
  private final double[][] variance;

  /// Compares groups within strata.
  ///
  /// @param group number of the group of each row, from 0
  public LogRank(AtRisk rows, int[] group, double rho) {
    int groups = Arrays.stream(group).max().orElse(-1) + 1;
    observed = new double[groups];
    expected = new double[groups];
    variance = new double[groups][groups];
    Arrays.stream(rows.stratum()).distinct().forEach(s -> add(rows, group, rho, s));
  }

  private void add(AtRisk rows, int[] group, double rho, int stratum) {
    int[] inside =
        IntStream.range(0, rows.size()).filter(i -> rows.stratum()[i] == stratum).toArray();
    var stops = new GroupTimes(rows.stop(), group, inside, _ -> true);
    var starts = new GroupTimes(rows.start(), group, inside, _ -> true);
    var events = new GroupTimes(rows.stop(), group, inside, i -> rows.event()[i]);
    double[] times =
        IntStream.of(inside)
            .filter(i -> rows.event()[i])
            .mapToDouble(i -> rows.stop()[i])
            .toArray();
    double survival = 1;
    for (double time : Arrays.stream(times).distinct().sorted().toArray()) {
      double[] atRisk = new double[observed.length];
      double[] deaths = new double[observed.length];
      for (int g = 0; g < observed.length; g++) {
        atRisk[g] = starts.below(g, time) - stops.below(g, time);
        deaths[g] = events.count(g, time);
      }
      add(atRisk, deaths, Math.pow(survival, rho));
      survival *= 1 - Arrays.stream(deaths).sum() / Arrays.stream(atRisk).sum();
    }
  }

  private void add(double[] atRisk, double[] deaths, double weight) {
    double all = Arrays.stream(atRisk).sum();
    double dead = Arrays.stream(deaths).sum();
    for (int j = 0; j < observed.length; j++) {
      observed[j] += weight * deaths[j];
      expected[j] += weight * dead * atRisk[j] / all;
      for (int k = 0; k < observed.length && all > 1; k++) {
        double own = j == k ? atRisk[j] / all : 0;
        double share = own - atRisk[j] / all * (atRisk[k] / all);
        variance[j][k] += weight * weight * dead * (all - dead) / (all - 1) * share;
      }
    }
  }

  /// Weighted events by group.
  public double[] observed() {
    return observed.clone();
  }

  /// Weighted events expected by group.
  public double[] expected() {
    return expected.clone();
  }

  /// Degrees of freedom: groups that were ever at risk of an event, less one.
  public int degrees() {
    return used().length - 1;
  }

  /// The chi-square; NaN with fewer than two groups.
  public double chiSquare() {
    int[] some = Arrays.stream(used()).skip(1).toArray();
    if (some.length == 0) {
      return Double.NaN;
    }
    double[] difference = IntStream.of(some).mapToDouble(j -> observed[j] - expected[j]).toArray();
    return Symmetric.quadratic(Symmetric.pick(variance, some), difference);
  }

  private int[] used() {
    return IntStream.range(0, expected.length).filter(j -> expected[j] > 0).toArray();
  }
}
