package org.oncoweave.analysis.stats;

/// Log tails of counts and of the ratios built on them, through the incomplete gamma and beta
/// functions (Abramowitz and Stegun 1964, 26.4.19, 26.5.24, 26.6.2, 26.7.1).
public final class CountTails {
  private CountTails() {}

  /// log P(X >= k) of the Poisson distribution.
  public static double logPoissonUpper(double k, double mean) {
    return k <= 0 ? 0 : Tails.logGammaLower(k, mean);
  }

  /// log P(X <= k) of the Poisson distribution.
  public static double logPoissonLower(double k, double mean) {
    return k < 0 ? Double.NEGATIVE_INFINITY : Tails.logGammaUpper(k + 1, mean);
  }

  /// log P(X = k) of the Poisson distribution.
  public static double logPoissonMass(double k, double mean) {
    return Deviance.logPoisson(k, mean);
  }

  /// log of the two-sided p of a Poisson count: all outcomes no more probable, ties in full.
  public static double logPoissonTwoSided(double k, double mean) {
    double level = logPoissonMass(k, mean) + Hypergeometric.TIE;
    double mode = Math.floor(mean);
    if (logPoissonMass(mode, mean) <= level) {
      return 0;
    }
    var masses = new Unimodal(x -> logPoissonMass(x, mean), level);
    double left = masses.left(0, mode);
    double right = masses.right(mode, Double.POSITIVE_INFINITY);
    return Math.min(0, Tails.logSum(logPoissonLower(left, mean), logPoissonUpper(right, mean)));
  }

  /// log P(X >= k) of the binomial distribution.
  public static double logBinomialUpper(double k, double n, double p) {
    if (k <= 0) {
      return 0;
    }
    return k > n
        ? Double.NEGATIVE_INFINITY
        : Tails.logBeta(p, 1 - p, new Tails.Shape(k, n - k + 1));
  }

  /// log P(X <= k) of the binomial distribution.
  public static double logBinomialLower(double k, double n, double p) {
    return logBinomialUpper(n - k, n, 1 - p);
  }

  /// log P(X = k) of the binomial distribution.
  public static double logBinomialMass(double k, double n, double p) {
    return Deviance.logBinomial(k, n, new Deviance.Chance(p, 1 - p));
  }

  /// log P(T > t) of Student's distribution.
  public static double logStudentUpper(double t, double df) {
    double square = t * t;
    double half =
        Tails.logBeta(df / (df + square), square / (df + square), new Tails.Shape(df / 2, 0.5))
            - Math.log(2);
    return t >= 0 ? half : Tails.log1mexp(half);
  }

  /// log P(F > f) of Fisher's distribution with `d1` and `d2` degrees of freedom.
  public static double logFisherUpper(double f, double d1, double d2) {
    if (f <= 0) {
      return 0;
    }
    double sum = d2 + d1 * f;
    return Tails.logBeta(d2 / sum, d1 * f / sum, new Tails.Shape(d2 / 2, d1 / 2));
  }
}
