package org.oncoweave.analysis.stats.regression;

/// Sums over 0 to y - 1 that take the place of gamma functions in a negative binomial likelihood:
/// exact also where the dispersion is nearly 0, and of the same cost whatever the count.
///
/// The first thousand terms one by one, the others by Euler and Maclaurin (Abramowitz and Stegun,
/// Handbook of Mathematical Functions, 1964, 23.1.30).
final class RisingSums {
  private static final int ONE_BY_ONE = 1000;
  private static final double SMALL = 0.01;
  private static final int TERMS = 9;

  private RisingSums() {}

  /// Sum of log(1 + a j).
  static double logs(double a, double y) {
    double sum = 0;
    for (int j = 0; j < Math.min(y, ONE_BY_ONE); j++) {
      sum += Math.log1p(a * j);
    }
    if (y <= ONE_BY_ONE) {
      return sum;
    }
    double m = ONE_BY_ONE;
    double slopes = a / (1 + a * y) - a / (1 + a * m);
    return sum
        + y * logArea(a * y)
        - m * logArea(a * m)
        + (Math.log1p(a * m) - Math.log1p(a * y)) / 2
        + slopes / 12;
  }

  /// Sum of j / (1 + a j), its derivative.
  static double shares(double a, double y) {
    double sum = 0;
    for (int j = 1; j < Math.min(y, ONE_BY_ONE); j++) {
      sum += j / (1 + a * j);
    }
    if (y <= ONE_BY_ONE) {
      return sum;
    }
    double m = ONE_BY_ONE;
    double slopes = 1 / ((1 + a * y) * (1 + a * y)) - 1 / ((1 + a * m) * (1 + a * m));
    return sum
        + y * y * shareArea(a * y)
        - m * m * shareArea(a * m)
        + (m / (1 + a * m) - y / (1 + a * y)) / 2
        + slopes / 12;
  }

  // The integral of log(1 + s) from 0 to t, by t.
  private static double logArea(double t) {
    return t < SMALL ? series(t, k -> 1.0 / (k * (k + 1))) * t : ((1 + t) * Math.log1p(t) - t) / t;
  }

  // The integral of s / (1 + s) from 0 to t, by t squared.
  private static double shareArea(double t) {
    return t < SMALL ? series(t, k -> 1.0 / (k + 1)) : (t - Math.log1p(t)) / (t * t);
  }

  /// (log(1 + t) - t / (1 + t)) by t squared; 1/2 at 0.
  static double bend(double t) {
    return t < SMALL ? series(t, k -> k / (k + 1.0)) : (Math.log1p(t) - t / (1 + t)) / (t * t);
  }

  private interface Coefficient {
    double of(int k);
  }

  // Alternating, from the power 0 on; k begins with 1.
  private static double series(double t, Coefficient coefficient) {
    double sum = 0;
    double power = 1;
    for (int k = 1; k <= TERMS; k++) {
      sum += power * coefficient.of(k);
      power *= -t;
    }
    return sum;
  }
}
