package org.oncoweave.analysis.stats.rate;

import org.oncoweave.analysis.stats.BinomialTest;

/// Two rates, conditional on the sum of the events: Przyborowski and Wilenski, Biometrika
/// 1940;31:313.
///
/// @param events first group, then second
/// @param time person-time of each
public record RateRatio(double events, double time, double otherEvents, double otherTime) {
  /// First rate over second.
  public double value() {
    return events / time / (otherEvents / otherTime);
  }

  /// Lower exact 95 % limit.
  public double low() {
    return odds(test().low());
  }

  /// Upper exact 95 % limit.
  public double high() {
    return odds(test().high());
  }

  /// Two-sided p: all outcomes no more probable than the observed one.
  public double p() {
    return Math.exp(test().logTwoSided());
  }

  /// Whether there is an event to compare.
  public boolean isDefined() {
    return events + otherEvents > 0 && time > 0 && otherTime > 0;
  }

  private BinomialTest test() {
    return new BinomialTest(events, events + otherEvents, time / (time + otherTime));
  }

  private double odds(double share) {
    return share / (1 - share) * (otherTime / time);
  }
}
