package org.oncoweave.analysis.correlation;

import java.util.Arrays;
import org.hipparchus.special.Gamma;
import org.oncoweave.analysis.stats.Tails;

/// Effect, interval and two-sided p of an observed count against its conditional distribution.
///
/// Given the events of each cell, the exposed ones are a sum of independent Bernoulli trials. From
/// 25 expected on both sides the normal score test is used; below, the binomial with the same mean
/// and variance (Ehm, Binomial approximation to the Poisson binomial distribution, Stat Probab Lett
/// 1991) with a mid-p (Lancaster, JASA 1961). Everything stays in logarithms: no p becomes 0.
final class ScoreTest {
  private static final double LN10 = Math.log(10);
  private static final double NORMAL_FROM = 25;

  // Small counts are most of a scan. Trials stay below 1e15, so that 18 of them do not overflow.
  private static final double[] LOG_FACTORIAL = new double[18];

  static {
    Arrays.setAll(LOG_FACTORIAL, k -> Gamma.logGamma(k + 1.0));
  }

  private ScoreTest() {}

  /// log10 of the two-sided p; 0 where nothing can be learnt.
  static double log10p(double observed, double expected, double variance) {
    if (!(variance > 1e-9) || !(expected > 0) || !(observed >= 0)) {
      return 0;
    }
    double share = Math.max(1e-12, 1 - variance / expected);
    double trials = Math.max(expected / share, observed);
    if (Math.min(expected, trials - expected) >= NORMAL_FROM) {
      double z = Math.abs(observed - expected) / Math.sqrt(variance);
      return Math.min(0, (Math.log(2) + Tails.logNormalUpper(z)) / LN10);
    }
    if (observed == 0) {
      return Math.min(0, trials * Math.log1p(-share) / LN10); // twice half of all there is below
    }
    return Math.min(0, (Math.log(2) + logMidTail(observed, trials, share)) / LN10);
  }

  // Half of the probability of k and all of what is further from the mean, summed outwards.
  private static double logMidTail(double k, double n, double p) {
    double logMass =
        logChoose(n, k) + k * Math.log(p) + (n - k == 0 ? 0 : (n - k) * Math.log1p(-p));
    double odds = p / (1 - p);
    boolean upper = k >= n * p;
    double sum = 0.5;
    double term = 1;
    for (double j = k; term > sum * 1e-12; j += upper ? 1 : -1) {
      double up = (n - j) / (j + 1) * odds;
      double down = j / (n - j + 1) / odds;
      term *= Math.max(0, upper ? up : down);
      sum += term;
    }
    return logMass + Math.log(sum);
  }

  private static double logChoose(double n, double k) {
    if (k < LOG_FACTORIAL.length) {
      double falling = 1;
      for (int i = 0; i < k; i++) {
        falling *= n - i;
      }
      return Math.log(falling) - LOG_FACTORIAL[(int) k];
    }
    return Gamma.logGamma(n + 1) - Gamma.logGamma(k + 1) - Gamma.logGamma(n - k + 1);
  }

  /// Rate ratio of Mantel and Haenszel for person-time with the interval of Greenland and Robins,
  /// Biometrics 1985;41:55. Without an exposed event: 0, and the upper limit of Garwood (1936).
  static Effect effect(double observed, double expected, double variance, double overlap) {
    double exposed = observed - overlap;
    double unexposed = expected - overlap;
    if (observed == 0 && expected > 0) {
      return new Effect(0, 0, -Math.log(0.025) / expected);
    }
    if (!(exposed > 0) || !(unexposed > 1e-12) || !(variance > 0)) {
      return new Effect(Double.NaN, Double.NaN, Double.NaN);
    }
    double ratio = exposed / unexposed;
    double half = 1.959963984540054 * Math.sqrt(variance / (exposed * unexposed));
    return new Effect(ratio, ratio * Math.exp(-half), ratio * Math.exp(half));
  }

  record Effect(double ratio, double low, double high) {}
}
