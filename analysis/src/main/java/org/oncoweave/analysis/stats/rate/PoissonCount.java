package org.oncoweave.analysis.stats.rate;

import java.util.function.DoubleUnaryOperator;
import org.oncoweave.analysis.stats.CountTails;
import org.oncoweave.analysis.stats.Root;
import org.oncoweave.analysis.stats.Tails;

/// Observed events against an expected number: the standardised ratio with its limits and tests.
public record PoissonCount(double observed, double expected) {
  private static final double TAIL = 0.025;
  private static final double Z = 1.959963984540054;

  public PoissonCount {
    if (!(observed >= 0 && expected >= 0) || Double.isInfinite(observed + expected)) {
      throw new IllegalArgumentException(
          "Observed and expected are numbers from 0: " + observed + ", " + expected);
    }
  }

  /// Observed over expected.
  public double ratio() {
    return observed / expected;
  }

  /// Lower exact limit: Garwood, Biometrika 1936;28:437.
  public double exactLow() {
    return observed == 0
        ? 0
        : mean(m -> CountTails.logPoissonUpper(observed, m) - Math.log(TAIL)) / expected;
  }

  /// Upper exact limit.
  public double exactHigh() {
    return mean(m -> Math.log(TAIL) - CountTails.logPoissonLower(observed, m)) / expected;
  }

  /// Lower mid-p limit: Lancaster, JASA 1961;56:223.
  public double midLow() {
    return observed == 0
        ? 0
        : mean(m -> logMid(CountTails.logPoissonUpper(observed + 1, m), m) - Math.log(TAIL))
            / expected;
  }

  /// Upper mid-p limit.
  public double midHigh() {
    return mean(m -> Math.log(TAIL) - logMid(CountTails.logPoissonLower(observed - 1, m), m))
        / expected;
  }

  /// Lower limit of Byar: Breslow and Day, Statistical Methods in Cancer Research II, 1987, 2.13.
  public double byarLow() {
    if (observed == 0) {
      return 0;
    }
    double root = 1 - 1 / (9 * observed) - Z / (3 * Math.sqrt(observed));
    return observed * root * root * root / expected;
  }

  /// Upper limit of Byar.
  public double byarHigh() {
    double more = observed + 1;
    double root = 1 - 1 / (9 * more) + Z / (3 * Math.sqrt(more));
    return more * root * root * root / expected;
  }

  /// log P(X >= observed).
  public double logUpper() {
    return CountTails.logPoissonUpper(observed, expected);
  }

  /// Twice the smaller exact tail.
  public double pTwice() {
    double smaller = Math.min(logUpper(), CountTails.logPoissonLower(observed, expected));
    return Math.min(1, 2 * Math.exp(smaller));
  }

  /// Twice the smaller mid-p tail.
  public double pMid() {
    double upper = logMid(CountTails.logPoissonUpper(observed + 1, expected), expected);
    double lower = logMid(CountTails.logPoissonLower(observed - 1, expected), expected);
    return Math.min(1, 2 * Math.exp(Math.min(upper, lower)));
  }

  /// All outcomes no more probable than the observed one, ties in full.
  public double pMinimumLikelihood() {
    return Math.exp(CountTails.logPoissonTwoSided(observed, expected));
  }

  /// (O - E)^2 / E.
  public double chiSquare() {
    return (observed - expected) * (observed - expected) / expected;
  }

  private double logMid(double beyond, double mean) {
    return Tails.logSum(beyond, CountTails.logPoissonMass(observed, mean) - Math.log(2));
  }

  // Searched on the log scale.
  private double mean(DoubleUnaryOperator rising) {
    double guess = Math.log(observed + 0.5);
    return Math.exp(Root.of(x -> rising.applyAsDouble(Math.exp(x)), guess, 0.5));
  }
}
