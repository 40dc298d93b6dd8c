package org.oncoweave.analysis.stats.table;

import org.oncoweave.analysis.stats.Hypergeometric;
import org.oncoweave.analysis.stats.Tails;
import org.oncoweave.analysis.stats.TiltedCount;

/// Exposed with the event, exposed without, unexposed with, unexposed without.
public record TwoByTwo(double a, double b, double c, double d) {
  private static final double Z = 1.959963984540054;

  public TwoByTwo {
    if (!(a >= 0 && b >= 0 && c >= 0 && d >= 0) || Double.isInfinite(a + b + c + d)) {
      throw new IllegalArgumentException(
          "Counts of a table are numbers from 0: %s, %s, %s, %s".formatted(a, b, c, d));
    }
  }

  /// All subjects.
  public double n() {
    return a + b + c + d;
  }

  /// Whether all four margins are above 0, so that there is something to compare.
  public boolean isInformative() {
    return a + b > 0 && c + d > 0 && a + c > 0 && b + d > 0;
  }

  /// Exposed events expected without association.
  public double expected() {
    return (a + b) * ((a + c) / n());
  }

  /// The distribution of `a` given all margins.
  public Hypergeometric margins() {
    return new Hypergeometric(a + b, c + d, a + c);
  }

  /// Conditional estimates of the odds ratio.
  public ConditionalOdds conditional() {
    double haldane = (a + 0.5) * (d + 0.5) / ((b + 0.5) * (c + 0.5));
    return new ConditionalOdds(new TiltedCount.OneTable(margins()), a, haldane);
  }

  /// Pearson's chi-square (Philosophical Magazine 1900), less Yates' correction (JRSS Suppl 1934),
  /// which never exceeds the difference itself.
  public double chiSquare(double correction) {
    double difference = Math.abs(determinant()) / n();
    double left = difference - Math.min(correction, difference);
    return left / (a + b) * left / (c + d) * (n() / (a + c)) * (n() / (b + d)) * n();
  }

  /// Likelihood-ratio chi-square (Wilks 1938); terms without cancellation.
  public double likelihoodRatio() {
    double sum = 0;
    double[][] cells = {{a, a + b, a + c}, {b, a + b, b + d}, {c, c + d, a + c}, {d, c + d, b + d}};
    for (double[] cell : cells) {
      sum += Tails.deviance(cell[0], cell[1] * (cell[2] / n()));
    }
    return 2 * sum;
  }

  // ad - bc; the error of the second product is added back (Kahan).
  private double determinant() {
    double product = b * c;
    double error = Math.fma(-b, c, product);
    return Math.fma(a, d, -product) + error;
  }

  /// Coefficient of correlation of the two marks.
  public double phi() {
    double root = Math.sqrt(a + b) * Math.sqrt(c + d) * Math.sqrt(a + c) * Math.sqrt(b + d);
    return determinant() / root;
  }

  /// Yule's Q.
  public double yule() {
    return determinant() / (a * d + b * c);
  }

  /// Odds ratio with the logit interval of Woolf, Ann Hum Genet 1955;19:251; undefined limits where
  /// a cell is 0.
  public Interval oddsRatio() {
    double ratio = a / b * (d / c);
    double product = b * c == 0 ? (a * d == 0 ? Double.NaN : Double.POSITIVE_INFINITY) : ratio;
    boolean empty = a == 0 || b == 0 || c == 0 || d == 0;
    double half = empty ? Double.NaN : Z * Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d);
    return Interval.ratio(product, half);
  }

  /// The same with a half added to each cell: Haldane, Ann Hum Genet 1956;20:309.
  public Interval haldane() {
    return new TwoByTwo(a + 0.5, b + 0.5, c + 0.5, d + 0.5).oddsRatio();
  }

  /// Risk among the exposed.
  public double riskExposed() {
    return a / (a + b);
  }

  /// Risk among the unexposed.
  public double riskUnexposed() {
    return c / (c + d);
  }

  /// Risk ratio with the interval of Katz, Biometrics 1978;34:469.
  public Interval riskRatio() {
    double half = Z * Math.sqrt(1 / a - 1 / (a + b) + 1 / c - 1 / (c + d));
    return Interval.ratio(riskExposed() / riskUnexposed(), a * c == 0 ? Double.NaN : half);
  }

  /// An estimate with 95 % limits.
  public record Interval(double value, double low, double high) {
    static Interval ratio(double value, double half) {
      return new Interval(value, value * Math.exp(-half), value * Math.exp(half));
    }
  }
}
