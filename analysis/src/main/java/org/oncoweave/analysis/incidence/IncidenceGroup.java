package org.oncoweave.analysis.incidence;

import java.util.Arrays;
import java.util.List;
import org.oncoweave.analysis.stats.Tails;
import org.oncoweave.analysis.stats.rate.PoissonCount;
import org.oncoweave.analysis.stats.rate.RatioTests;

/// Standardised incidence ratios by one dimension, with the p of a trend where its levels have an
/// order and of heterogeneity where they have none; NaN where there is nothing to compare.
public record IncidenceGroup(Dimension by, List<Row> rows, double p) {
  private static final double PER = 10_000;

  public IncidenceGroup {
    rows = List.copyOf(rows);
  }

  /// What person-years are split by.
  public enum Dimension {
    TOTAL(false),
    SEX(false),
    AGE(true),
    PERIOD(true),
    SINCE_FIRST(true),
    FIRST_SITE(false),
    SECOND_SITE(false);

    private final boolean ordered;

    Dimension(boolean ordered) {
      this.ordered = ordered;
    }
  }

  /// One level: observed and expected second primaries with their ratio (Garwood, Biometrika
  /// 1936;28:437) and the excess a 10,000 person-years; NaN where nothing is expected.
  public record Row(
      String level,
      double personYears,
      int observed,
      double expected,
      double ratio,
      double low,
      double high,
      double excess,
      double excessLow,
      double excessHigh) {
    static Row of(String level, double years, int observed, double expected) {
      if (!(expected > 0 && years > 0)) {
        double none = Double.NaN;
        return new Row(level, years, observed, expected, none, none, none, none, none, none);
      }
      var count = new PoissonCount(observed, expected);
      double per = PER / years;
      return new Row(
          level,
          years,
          observed,
          expected,
          count.ratio(),
          count.exactLow(),
          count.exactHigh(),
          (observed - expected) * per,
          expected * (count.exactLow() - 1) * per,
          expected * (count.exactHigh() - 1) * per);
    }
  }

  static IncidenceGroup of(Dimension by, List<Row> rows) {
    return new IncidenceGroup(by, rows, p(by, rows));
  }

  private static double p(Dimension by, List<Row> rows) {
    var some = rows.stream().filter(row -> row.expected > 0).toList();
    if (some.size() < 2) {
      return Double.NaN;
    }
    var tests =
        new RatioTests(
            some.stream().mapToDouble(Row::observed).toArray(),
            some.stream().mapToDouble(Row::expected).toArray());
    if (!tests.isDefined()) {
      return Double.NaN;
    }
    double[] scores = new double[some.size()];
    Arrays.setAll(scores, i -> i);
    return by.ordered
        ? Tails.chiSquareUpper(tests.trend(scores), 1)
        : Tails.chiSquareUpper(tests.heterogeneity(), tests.degrees());
  }
}
