package org.oncoweave.analysis.stats;

/// How many of `drawn` balls are white, given the numbers of white and black ones: the cell of a
/// 2x2 table under fixed margins. Masses by the saddle point of Loader (2000), so that counts of
/// 1e9 keep their digits; tails summed outwards in logarithms.
public final class Hypergeometric {
  /// Masses this close count as equal, as in the exact test of R (`fisher.test`).
  public static final double TIE = 1e-7;

  private static final double NEGLIGIBLE = 1e-18;
  private final double white;
  private final double black;
  private final double drawn;

  public Hypergeometric(double white, double black, double drawn) {
    this.white = white;
    this.black = black;
    this.drawn = drawn;
  }

  /// The least possible count.
  public double least() {
    return Math.max(0, drawn - black);
  }

  /// The greatest possible count.
  public double most() {
    return Math.min(drawn, white);
  }

  /// The most probable count.
  public double mode() {
    double peak = Math.floor((drawn + 1) * ((white + 1) / (white + black + 2)));
    return Math.max(least(), Math.min(most(), peak));
  }

  /// log P(X = x).
  public double logMass(double x) {
    if (x < least() || x > most()) {
      return Double.NEGATIVE_INFINITY;
    }
    double all = white + black;
    if (all == 0) {
      return 0;
    }
    var chance = new Deviance.Chance(drawn / all, (all - drawn) / all);
    return Deviance.logBinomial(x, white, chance)
        + Deviance.logBinomial(drawn - x, black, chance)
        - Deviance.logBinomial(drawn, all, chance);
  }

  /// P(X = x + 1) / P(X = x) times `odds`.
  double ratio(double x, double odds) {
    return (white - x) / (x + 1) * ((drawn - x) / (black - drawn + x + 1)) * odds;
  }

  /// log P(X >= x).
  public double logUpper(double x) {
    if (x <= least()) {
      return 0;
    }
    if (x > most()) {
      return Double.NEGATIVE_INFINITY;
    }
    if (x <= mode()) {
      return Tails.log1mexp(Math.min(0, logLower(x - 1)));
    }
    double sum = 1;
    double term = 1;
    for (double k = x; k < most() && term > sum * NEGLIGIBLE; k++) {
      term *= ratio(k, 1);
      sum += term;
    }
    return Math.min(0, logMass(x) + Math.log(sum));
  }

  /// log P(X <= x).
  public double logLower(double x) {
    if (x >= most()) {
      return 0;
    }
    if (x < least()) {
      return Double.NEGATIVE_INFINITY;
    }
    if (x > mode()) {
      return Tails.log1mexp(Math.min(0, logUpper(x + 1)));
    }
    double sum = 1;
    double term = 1;
    for (double k = x; k > least() && term > sum * NEGLIGIBLE; k--) {
      term /= ratio(k - 1, 1);
      sum += term;
    }
    return Math.min(0, logMass(x) + Math.log(sum));
  }

  /// log of the sum of all masses up to that of `x`; ties count in full. Irwin, Metron 1935.
  public double logTwoSided(double x) {
    return logUpTo(logMass(x) + TIE);
  }

  /// The same with half of the ties. Lancaster, JASA 1961;56:223.
  public double logTwoSidedMid(double x) {
    double with = logUpTo(logMass(x) + TIE);
    double without = logUpTo(logMass(x) - TIE);
    return Tails.logSum(with, without) - Math.log(2);
  }

  private double logUpTo(double level) {
    if (logMass(mode()) <= level) {
      return 0;
    }
    var masses = new Unimodal(this::logMass, level);
    double left = masses.left(least(), mode());
    double right = masses.right(mode(), most());
    return Math.min(0, Tails.logSum(logLower(left), logUpper(right)));
  }
}
