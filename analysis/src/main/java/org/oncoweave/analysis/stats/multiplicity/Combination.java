package org.oncoweave.analysis.stats.multiplicity;

import java.util.Arrays;
import org.oncoweave.analysis.stats.Tails;

/// One p-value out of several.
public final class Combination {
  private Combination() {}

  /// Simes, Biometrika 1986;73:751.
  public static double simes(double[] p) {
    int[] order = Adjustment.ascending(p);
    double least = order.length == 0 ? Double.NaN : 1;
    for (int i = 0; i < order.length; i++) {
      least = Math.min(least, p[order[i]] * order.length / (i + 1));
    }
    return least;
  }

  /// Chi-square of Fisher, Statistical Methods for Research Workers, 1932, 21.1.
  public static double fisherChiSquare(double[] p) {
    return -2 * Arrays.stream(known(p)).map(Math::log).sum();
  }

  /// p of that chi-square.
  public static double fisher(double[] p) {
    int known = known(p).length;
    double square = fisherChiSquare(p);
    if (known == 0) {
      return Double.NaN;
    }
    return Double.isInfinite(square) ? 0 : Tails.chiSquareUpper(square, 2.0 * known);
  }

  /// Cauchy combination, valid under dependence: Liu and Xie, JASA 2020;115:393. In the form that
  /// keeps the digits of small p-values.
  public static double cauchy(double[] p) {
    double[] known = known(p);
    double mean = Arrays.stream(known).map(Combination::quantile).average().orElse(Double.NaN);
    return mean > 0 ? Math.atan(1 / mean) / Math.PI : 0.5 - Math.atan(mean) / Math.PI;
  }

  private static double quantile(double p) {
    return p < 0.25 ? 1 / Math.tan(p * Math.PI) : Math.tan((0.5 - p) * Math.PI);
  }

  private static double[] known(double[] p) {
    return Arrays.stream(p).filter(x -> !Double.isNaN(x)).toArray();
  }
}
