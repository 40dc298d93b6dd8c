package org.oncoweave.analysis.stats.table;

import java.util.List;
import org.oncoweave.analysis.stats.table.TwoByTwo.Interval;

/// One association over strata. Mantel and Haenszel, JNCI 1959;22:719. Strata of one subject or
/// none say nothing and are dropped.
public final class MantelHaenszel {
  private static final double Z = 1.959963984540054;
  private final List<TwoByTwo> strata;
  private double observed;
  private double expected;
  private double variance;

  public MantelHaenszel(List<TwoByTwo> tables) {
    strata = tables.stream().filter(table -> table.n() > 1).toList();
    for (var t : strata) {
      double n = t.n();
      observed += t.a();
      expected += t.expected();
      double rows = (t.a() + t.b()) / n * ((t.c() + t.d()) / n);
      variance += rows * (t.a() + t.c()) * ((t.b() + t.d()) / (n - 1));
    }
  }

  /// The strata that count.
  public List<TwoByTwo> strata() {
    return strata;
  }

  /// Exposed events.
  public double observed() {
    return observed;
  }

  /// What was expected of them.
  public double expected() {
    return expected;
  }

  /// Their hypergeometric variance.
  public double variance() {
    return variance;
  }

  /// The test with one degree of freedom; the correction is made only where the difference reaches
  /// it.
  public double chiSquare(double correction) {
    double difference = Math.abs(observed - expected);
    double left = difference >= correction ? difference - correction : difference;
    return left * left / variance;
  }

  /// Common odds ratio and the standard error of its logarithm: Robins, Breslow and Greenland,
  /// Biometrics 1986;42:311.
  public Estimate oddsRatio() {
    double r = 0;
    double s = 0;
    double pr = 0;
    double cross = 0;
    double qs = 0;
    for (var t : strata) {
      double rk = t.a() * t.d() / t.n();
      double sk = t.b() * t.c() / t.n();
      double p = (t.a() + t.d()) / t.n();
      double q = (t.b() + t.c()) / t.n();
      r += rk;
      s += sk;
      pr += p * rk;
      cross += p * sk + q * rk;
      qs += q * sk;
    }
    double square = pr / (2 * r * r) + cross / (2 * r * s) + qs / (2 * s * s);
    return Estimate.of(r / s, square);
  }

  /// Common risk ratio: Greenland and Robins, Biometrics 1985;41:55.
  public Estimate riskRatio() {
    double top = 0;
    double bottom = 0;
    double spread = 0;
    for (var t : strata) {
      double exposed = t.a() + t.b();
      double unexposed = t.c() + t.d();
      top += t.a() * unexposed / t.n();
      bottom += t.c() * exposed / t.n();
      double pairs = (t.a() + t.c()) / t.n() * exposed * (unexposed / t.n());
      spread += pairs - t.a() * (t.c() / t.n());
    }
    return Estimate.of(top / bottom, spread / (top * bottom));
  }

  /// Common risk difference.
  public double riskDifference() {
    double top = 0;
    double bottom = 0;
    for (var t : strata) {
      double exposed = t.a() + t.b();
      double unexposed = t.c() + t.d();
      top += (t.a() * unexposed - t.c() * exposed) / t.n();
      bottom += exposed * unexposed / t.n();
    }
    return top / bottom;
  }

  /// Whether the odds ratio is the same in all strata: Breslow and Day, Statistical Methods in
  /// Cancer Research I, 1980, 4.30; correction of Tarone, Biometrika 1985;72:91.
  public Homogeneity homogeneity() {
    double ratio = oddsRatio().value();
    double square = 0;
    double difference = 0;
    double spread = 0;
    int informative = 0;
    for (var t : strata) {
      if (!t.isInformative()) {
        continue;
      }
      informative++;
      double fitted = fitted(t, ratio);
      double rest = t.c() + t.d() - (t.a() + t.c() - fitted);
      double precision =
          1 / fitted + 1 / (t.a() + t.b() - fitted) + 1 / (t.a() + t.c() - fitted) + 1 / rest;
      square += (t.a() - fitted) * (t.a() - fitted) * precision;
      difference += t.a() - fitted;
      spread += 1 / precision;
    }
    return new Homogeneity(square, square - difference * difference / spread, informative - 1);
  }

  // The count that gives a table this odds ratio under its margins: the admissible root of a
  // quadratic, in the form that does not cancel.
  private static double fitted(TwoByTwo t, double ratio) {
    double exposed = t.a() + t.b();
    double events = t.a() + t.c();
    double rest = t.d() - t.a(); // unexposed without event, were no exposed one to have it
    double square = 1 - ratio;
    double linear = rest + ratio * (exposed + events);
    double constant = -ratio * exposed * events;
    double root = Math.sqrt(linear * linear - 4 * square * constant);
    return -2 * constant / (linear + root);
  }

  /// A ratio with the standard error of its logarithm and 95 % limits.
  public record Estimate(double value, double logError, Interval interval) {
    static Estimate of(double value, double variance) {
      double error = Math.sqrt(variance);
      return new Estimate(value, error, Interval.ratio(value, Z * error));
    }
  }

  /// Chi-square of heterogeneity, plain and corrected, and its degrees of freedom.
  public record Homogeneity(double breslowDay, double tarone, int degrees) {}
}
