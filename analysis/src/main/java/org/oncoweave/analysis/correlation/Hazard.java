package org.oncoweave.analysis.correlation;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.oncoweave.analysis.correlation.ModelAnswer.Missing;
import org.oncoweave.analysis.stats.Tails;
import org.oncoweave.analysis.stats.survival.Cox;
import org.oncoweave.analysis.stats.survival.FineGray;
import org.oncoweave.analysis.stats.survival.ProportionalHazards;
import org.oncoweave.analysis.stats.survival.Ties;

/// A hazard ratio with its 95 % interval and two-sided p; `proportionalP` says whether it stays the
/// same over time (NaN where that was not asked).
public record Hazard(
    int events, double ratio, double ciLow, double ciHigh, double log10p, double proportionalP) {
  private static final double Z = 1.959963984540054;
  private static final double LN10 = Math.log(10);
  private static final int LEAST_EVENTS = 5;

  /// Of an exposure that begins when it begins: Cox with ties after Efron, robust variance by
  /// patient, and the test of Grambsch and Therneau against the rank of time.
  static HazardAnswer cox(HazardRows rows) {
    var atRisk = rows.atRisk();
    int events = atRisk.events();
    if (events < LEAST_EVENTS) {
      return HazardAnswer.without(events, Missing.TOO_FEW_EVENTS);
    }
    var fit = Cox.fit(atRisk, rows.x(), Ties.EFRON);
    if (fit.isEmpty()) {
      return HazardAnswer.without(events, Missing.NO_CONTRAST);
    }
    return fit.filter(Cox::exists)
        .map(found -> HazardAnswer.of(of(found, rows)))
        .orElseGet(() -> HazardAnswer.without(events, Missing.SEPARATION));
  }

  private static Hazard of(Cox fit, HazardRows rows) {
    var atRisk = rows.atRisk();
    double variance = fit.robustCovariance(rows.patients())[0][0];
    double chi2 = new ProportionalHazards(fit, ranks(atRisk.stop())).chiSquare(new int[] {0});
    double p = Tails.chiSquareUpper(chi2, 1);
    return of(atRisk.events(), fit.coefficients()[0], variance, p);
  }

  /// Of what was there at the landmark: Fine and Gray with age and sex, death and other second
  /// primaries competing.
  static HazardAnswer subdistribution(Landmark landmark, int[] since) {
    var rows = landmark.rows(since);
    int events = (int) IntStream.of(rows.times().cause()).filter(c -> c == 1).count();
    if (events < LEAST_EVENTS) {
      return HazardAnswer.without(events, Missing.TOO_FEW_EVENTS);
    }
    var fit = FineGray.fit(rows.times(), 1, rows.x()).filter(found -> found.kept()[0] == 0);
    if (fit.isEmpty()) {
      return HazardAnswer.without(events, Missing.NO_CONTRAST_AT_LANDMARK);
    }
    return fit.filter(FineGray::exists)
        .map(found -> of(events, found.coefficients()[0], found.covariance()[0][0], Double.NaN))
        .map(HazardAnswer::of)
        .orElseGet(() -> HazardAnswer.without(events, Missing.SEPARATION));
  }

  static Hazard of(int events, double log, double variance, double proportionalP) {
    double error = Math.sqrt(variance);
    double p = (Math.log(2) + Tails.logNormalUpper(Math.abs(log) / error)) / LN10;
    return new Hazard(
        events,
        Math.exp(log),
        Math.exp(log - Z * error),
        Math.exp(log + Z * error),
        Math.min(0, p),
        proportionalP);
  }

  // Ties share a rank.
  private static double[] ranks(double[] times) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    double[] rank = new double[times.length];
    for (int i = 0; i < rank.length; i++) {
      rank[i] = Arrays.binarySearch(sorted, times[i]);
    }
    return rank;
  }
}
