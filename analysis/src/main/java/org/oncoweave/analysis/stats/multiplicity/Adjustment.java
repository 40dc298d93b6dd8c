package org.oncoweave.analysis.stats.multiplicity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// p-values adjusted for their number. What is not a number stays so and does not count.
public final class Adjustment {
  private Adjustment() {}

  /// Bonferroni: times the number of tests.
  public static double[] bonferroni(double[] p) {
    double m = count(p);
    return Arrays.stream(p).map(x -> Double.isNaN(x) ? x : Math.min(1, x * m)).toArray();
  }

  /// Step-down: Holm, Scand J Stat 1979;6:65.
  public static double[] holm(double[] p) {
    double m = count(p);
    return stepDown(p, rank -> m - rank + 1);
  }

  /// Step-up: Hochberg, Biometrika 1988;75:800.
  public static double[] hochberg(double[] p) {
    double m = count(p);
    return stepUp(p, rank -> m - rank + 1);
  }

  /// False discovery rate: Benjamini and Hochberg, JRSS B 1995;57:289.
  public static double[] benjaminiHochberg(double[] p) {
    double m = count(p);
    return stepUp(p, rank -> m / rank);
  }

  /// The same under any dependence: Benjamini and Yekutieli, Ann Stat 2001;29:1165.
  public static double[] benjaminiYekutieli(double[] p) {
    double m = count(p);
    double harmonic = IntStream.rangeClosed(1, (int) m).mapToDouble(i -> 1.0 / i).sum();
    return stepUp(p, rank -> m / rank * harmonic);
  }

  /// Share of true null hypotheses: Storey, JRSS B 2002;64:479.
  ///
  /// @param lambda above this, a p-value is taken for a null one
  public static double nullShare(double[] p, double lambda) {
    double above = Arrays.stream(p).filter(x -> x >= lambda).count();
    return Math.min(1, above / count(p) / (1 - lambda));
  }

  /// q-values: Storey and Tibshirani, PNAS 2003;100:9440.
  ///
  /// @param nullShare of the hypotheses
  public static double[] storey(double[] p, double nullShare) {
    return Arrays.stream(benjaminiHochberg(p)).map(q -> q * nullShare).toArray();
  }

  /// How many values lie at or below a level.
  public static int rejected(double[] adjusted, double level) {
    return (int) Arrays.stream(adjusted).filter(x -> x <= level).count();
  }

  static double count(double[] p) {
    return Arrays.stream(p).filter(x -> !Double.isNaN(x)).count();
  }

  private static double[] stepUp(double[] p, Factor factor) {
    int[] order = ascending(p);
    double[] adjusted = unknown(p.length);
    double least = 1;
    for (int i = order.length - 1; i >= 0; i--) {
      least = Math.min(least, p[order[i]] * factor.of(i + 1));
      adjusted[order[i]] = least;
    }
    return adjusted;
  }

  private static double[] stepDown(double[] p, Factor factor) {
    int[] order = ascending(p);
    double[] adjusted = unknown(p.length);
    double most = 0;
    for (int i = 0; i < order.length; i++) {
      most = Math.max(most, Math.min(1, p[order[i]] * factor.of(i + 1)));
      adjusted[order[i]] = most;
    }
    return adjusted;
  }

  /// Places of the known values, smallest first.
  static int[] ascending(double[] p) {
    return IntStream.range(0, p.length)
        .filter(i -> !Double.isNaN(p[i]))
        .boxed()
        .sorted(Comparator.comparingDouble(i -> p[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static double[] unknown(int length) {
    double[] values = new double[length];
    Arrays.fill(values, Double.NaN);
    return values;
  }

  private interface Factor {
    double of(double rank);
  }
}
