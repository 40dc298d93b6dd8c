package org.oncoweave.analysis.stats.table;

/// Trend of a proportion over ordered groups: Cochran, Biometrics 1954;10:417; Armitage, Biometrics
/// 1955;11:375.
public final class Trend {
  private Trend() {}

  /// Chi-square with one degree of freedom; NaN where nothing varies.
  public static double chiSquare(double[] events, double[] totals, double[] scores) {
    double all = 0;
    double cases = 0;
    double mean = 0;
    for (int i = 0; i < totals.length; i++) {
      all += totals[i];
      cases += events[i];
      mean += scores[i] * totals[i];
    }
    mean /= all;
    double rate = cases / all;
    double slope = 0;
    double spread = 0;
    for (int i = 0; i < totals.length; i++) {
      double score = scores[i] - mean;
      slope += score * (events[i] - totals[i] * rate);
      spread += score * score * totals[i];
    }
    return slope * slope / (rate * (1 - rate) * spread);
  }
}
