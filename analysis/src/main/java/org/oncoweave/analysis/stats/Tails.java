package org.oncoweave.analysis.stats;

import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;

/// Tails of distributions as natural logarithms, never through a probability that underflows.
///
/// Continued fractions and series: Abramowitz and Stegun, Handbook of Mathematical Functions
/// (1964), 26.2.14 (normal), 6.5.29 and 6.5.31 (gamma), 26.5.8 (beta); fractions by the method of
/// Lentz (Applied Optics 1976;15:668).
public final class Tails {
  private static final double TINY = 1e-300;
  private static final double EPS = 1e-16;

  private Tails() {}

  /// log P(Z > z) of the standard normal.
  public static double logNormalUpper(double z) {
    if (z < 5) {
      return Math.log(0.5 * Erf.erfc(z / Math.sqrt(2)));
    }
    double fraction = z;
    for (int k = 200; k >= 1; k--) {
      fraction = z + k / fraction;
    }
    return -0.5 * z * z - 0.5 * Math.log(2 * Math.PI) - Math.log(fraction);
  }

  /// log P(X > x) of the gamma distribution with this shape and scale 1.
  public static double logGammaUpper(double shape, double x) {
    if (x <= 0) {
      return 0;
    }
    if (x < shape + 1) {
      return log1mexp(logGammaSeries(shape, x));
    }
    double b = x + 1 - shape;
    double c = 1 / TINY;
    double d = 1 / b;
    double h = d;
    for (int i = 1; i < 100_000; i++) {
      double an = -i * (i - shape);
      b += 2;
      d = 1 / nonZero(an * d + b);
      c = nonZero(b + an / c);
      h *= d * c;
      if (Math.abs(d * c - 1) < EPS) {
        break;
      }
    }
    return logGammaKernel(shape, x) + Math.log(h);
  }

  /// log P(X <= x) of the gamma distribution with this shape and scale 1.
  public static double logGammaLower(double shape, double x) {
    if (x <= 0) {
      return Double.NEGATIVE_INFINITY;
    }
    return x < shape + 1 ? logGammaSeries(shape, x) : log1mexp(logGammaUpper(shape, x));
  }

  private static double logGammaSeries(double shape, double x) {
    double term = 1 / shape;
    double sum = term;
    for (double n = shape + 1; term > sum * EPS; n++) {
      term *= x / n;
      sum += term;
    }
    return logGammaKernel(shape, x) + Math.log(sum);
  }

  // x^a e^-x / Gamma(a); for a large shape by the deviance, where the plain form cancels.
  private static double logGammaKernel(double a, double x) {
    if (a < 30) {
      return a * Math.log(x) - x - Gamma.logGamma(a);
    }
    return 0.5 * Math.log(a / (2 * Math.PI)) - Deviance.stirlingError(a) - Deviance.bd0(a, x);
  }

  /// log P(X > x) of chi-square with `df` degrees of freedom.
  public static double logChiSquareUpper(double x, double df) {
    return logGammaUpper(df / 2, x / 2);
  }

  /// log of the regularised incomplete beta function I_x(a, b), `y` being 1 - x.
  public static double logBeta(double x, double y, Shape s) {
    if (x <= 0) {
      return Double.NEGATIVE_INFINITY;
    }
    if (y <= 0) {
      return 0;
    }
    if (x > (s.a + 1) / (s.a + s.b + 2)) {
      return log1mexp(logBetaFraction(y, x, new Shape(s.b, s.a)));
    }
    return logBetaFraction(x, y, s);
  }

  private static double logBetaFraction(double x, double y, Shape s) {
    double front = Deviance.logBetaKernel(x, y, s) - Math.log(s.a);
    double c = 1;
    double d = 1 / nonZero(1 - (s.a + s.b) * x / (s.a + 1));
    double h = d;
    for (int m = 1; m < 100_000; m++) {
      double even = m * (s.b - m) * x / ((s.a + 2 * m - 1) * (s.a + 2 * m));
      d = 1 / nonZero(1 + even * d);
      c = nonZero(1 + even / c);
      h *= d * c;
      double odd = -(s.a + m) * (s.a + s.b + m) * x / ((s.a + 2 * m) * (s.a + 2 * m + 1));
      d = 1 / nonZero(1 + odd * d);
      c = nonZero(1 + odd / c);
      h *= d * c;
      if (Math.abs(d * c - 1) < EPS) {
        break;
      }
    }
    return front + Math.log(h);
  }

  /// log(1 - e^x) for x <= 0 (Mächler, Accurately computing log(1 - exp(-|a|)), 2012).
  public static double log1mexp(double x) {
    if (x > -Math.log(2)) {
      return Math.log(-Math.expm1(x));
    }
    return Math.log1p(-Math.exp(x));
  }

  /// x log(x / mean) + mean - x without cancellation: half of a count's share of a deviance.
  public static double deviance(double x, double mean) {
    if (x == 0) {
      return mean;
    }
    return Deviance.bd0(x, mean);
  }

  /// Two-sided p of a standard normal.
  public static double normalTwoSided(double z) {
    return Math.min(1, 2 * Math.exp(logNormalUpper(Math.abs(z))));
  }

  /// P(X > x) of chi-square.
  public static double chiSquareUpper(double x, double df) {
    return Math.exp(logChiSquareUpper(x, df));
  }

  /// log(e^x + e^y).
  public static double logSum(double x, double y) {
    double larger = Math.max(x, y);
    if (larger == Double.NEGATIVE_INFINITY || larger == Double.POSITIVE_INFINITY) {
      return larger;
    }
    return larger + Math.log1p(Math.exp(Math.min(x, y) - larger));
  }

  private static double nonZero(double value) {
    return Math.abs(value) < TINY ? TINY : value;
  }

  /// The two parameters of a beta distribution.
  public record Shape(double a, double b) {}
}
