package org.oncoweave.analysis.stats;

import java.util.function.DoubleUnaryOperator;

/// A count of successes against a known chance.
public record BinomialTest(double successes, double trials, double chance) {
  private static final double TAIL = 0.025;

  /// log of the two-sided p: all outcomes no more probable than the observed one, ties in full.
  public double logTwoSided() {
    double level = mass(successes) + Hypergeometric.TIE;
    double mode = Math.min(trials, Math.floor((trials + 1) * chance));
    if (mass(mode) <= level) {
      return 0;
    }
    var masses = new Unimodal(this::mass, level);
    double left = masses.left(0, mode);
    double right = masses.right(mode, trials);
    double lower = left < 0 ? Double.NEGATIVE_INFINITY : lower(left);
    double upper = CountTails.logBinomialUpper(right, trials, chance);
    return Math.min(0, Tails.logSum(lower, upper));
  }

  /// Lower exact 95 % limit of the chance: Clopper and Pearson, Biometrika 1934;26:404.
  public double low() {
    return successes == 0
        ? 0
        : limit(p -> CountTails.logBinomialUpper(successes, trials, p) - Math.log(TAIL));
  }

  /// Upper exact 95 % limit.
  public double high() {
    return successes == trials
        ? 1
        : limit(p -> Math.log(TAIL) - CountTails.logBinomialLower(successes, trials, p));
  }

  // Searched on the logit scale, so that chances near 0 and 1 keep their digits.
  private double limit(DoubleUnaryOperator rising) {
    double guess = Math.log((successes + 0.5) / (trials - successes + 0.5));
    double logit = Root.of(x -> rising.applyAsDouble(1 / (1 + Math.exp(-x))), guess, 1);
    return 1 / (1 + Math.exp(-logit));
  }

  private double mass(double k) {
    return CountTails.logBinomialMass(k, trials, chance);
  }

  private double lower(double k) {
    return CountTails.logBinomialLower(k, trials, chance);
  }
}
