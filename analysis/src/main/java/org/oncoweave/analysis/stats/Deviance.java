package org.oncoweave.analysis.stats;

import org.hipparchus.special.Gamma;

/// Log masses by the saddle point, exact to rounding even at counts of 1e9 where differences of
/// log-gammas lose all digits: Loader, Fast and accurate computation of binomial probabilities
/// (2000).
final class Deviance {
  private static final double HALF_LOG_2PI = 0.9189385332046727;

  private Deviance() {}

  /// log n! minus Stirling's formula.
  static double stirlingError(double n) {
    if (n < 16) {
      return Gamma.logGamma(n + 1) - (n + 0.5) * Math.log(n) + n - HALF_LOG_2PI;
    }
    double n2 = n * n;
    double inner = 1.0 / 1260 - (1.0 / 1680 - (1.0 / 1188 - 691.0 / 360360 / n2) / n2) / n2;
    return (1.0 / 12 - (1.0 / 360 - inner / n2) / n2) / n;
  }

  /// x log(x/np) + np - x without cancellation.
  static double bd0(double x, double np) {
    if (Math.abs(x - np) < 0.1 * (x + np)) {
      double v = (x - np) / (x + np);
      double s = (x - np) * v;
      double ej = 2 * x * v;
      for (int j = 1; j < 1000; j++) {
        ej *= v * v;
        double next = s + ej / (2 * j + 1);
        if (next == s) {
          return next;
        }
        s = next;
      }
    }
    return x * Math.log(x / np) + np - x;
  }

  /// log P(X = x) of the binomial with n trials; p and q = 1 - p given apart.
  static double logBinomial(double x, double n, Chance chance) {
    double p = chance.p();
    double q = chance.q();
    if (x < 0 || x > n) {
      return Double.NEGATIVE_INFINITY;
    }
    if (x == 0) {
      return n == 0 ? 0 : n * log(q, p);
    }
    if (x == n) {
      return n * log(p, q);
    }
    double correction = stirlingError(n) - stirlingError(x) - stirlingError(n - x);
    double deviance = bd0(x, n * p) + bd0(n - x, n * q);
    return correction - deviance + 0.5 * Math.log(n / (2 * Math.PI * x * (n - x)));
  }

  // The logarithm of a chance, through its complement when it is near 1.
  private static double log(double chance, double complement) {
    return complement < 0.5 ? Math.log1p(-complement) : Math.log(chance);
  }

  /// log P(X = x) of the Poisson distribution.
  static double logPoisson(double x, double mean) {
    if (mean == 0) {
      return x == 0 ? 0 : Double.NEGATIVE_INFINITY;
    }
    if (x == 0) {
      return -mean;
    }
    return -stirlingError(x) - bd0(x, mean) - 0.5 * Math.log(2 * Math.PI * x);
  }

  /// log of x^a y^b / B(a, b).
  static double logBetaKernel(double x, double y, Tails.Shape s) {
    double n = s.a() + s.b();
    double mass = logBinomialReal(s.a(), n, new Chance(x, y));
    return mass + Math.log(s.a()) + Math.log(s.b()) - Math.log(n);
  }

  private static double logBinomialReal(double x, double n, Chance chance) {
    double correction = stirlingError(n) - stirlingError(x) - stirlingError(n - x);
    double deviance = bd0(x, n * chance.p()) + bd0(n - x, n * chance.q());
    return correction - deviance + 0.5 * Math.log(n / (2 * Math.PI * x * (n - x)));
  }

  /// A chance and its complement.
  record Chance(double p, double q) {}
}
