package org.oncoweave.analysis.stats.table;

import org.oncoweave.analysis.stats.CountTails;

/// Pairs that disagree, one way and the other: McNemar, Psychometrika 1947;12:153.
public record PairedTable(double exposedOnly, double unexposedOnly) {
  /// The test with one degree of freedom; the correction of Edwards (1948) is 1.
  public double chiSquare(double correction) {
    double difference = Math.abs(exposedOnly - unexposedOnly);
    double left = difference - Math.min(correction, difference);
    return left * left / pairs();
  }

  /// Two-sided binomial p.
  public double exact() {
    return Math.min(1, 2 * Math.exp(logTail()));
  }

  /// The same with half of the observed mass: Fagerland, Lydersen and Laake, BMC Med Res Methodol
  /// 2013;13:91.
  public double mid() {
    double mass = Math.exp(CountTails.logBinomialMass(smaller(), pairs(), 0.5));
    return Math.min(1, 2 * Math.exp(logTail()) - mass);
  }

  /// Conditional odds ratio.
  public double oddsRatio() {
    return exposedOnly / unexposedOnly;
  }

  /// All pairs that disagree.
  public double pairs() {
    return exposedOnly + unexposedOnly;
  }

  private double smaller() {
    return Math.min(exposedOnly, unexposedOnly);
  }

  private double logTail() {
    return CountTails.logBinomialLower(smaller(), pairs(), 0.5);
  }
}
