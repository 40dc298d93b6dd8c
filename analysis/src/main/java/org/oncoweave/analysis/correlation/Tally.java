package org.oncoweave.analysis.correlation;

/// The figures of all rows as columns; a row is (feature x lags + lag) x outcomes + outcome.
final class Tally {
  final int features;
  final int lags;
  final int outcomes;
  final int[] exposed;
  final int[] observed;
  final double[] expected;
  final double[] variance;
  final double[] overlap;
  final double[] log10p;

  Tally(int features, int lags, int outcomes) {
    this.features = features;
    this.lags = lags;
    this.outcomes = outcomes;
    int rows = Math.multiplyExact(Math.multiplyExact(features, lags), outcomes);
    this.exposed = new int[rows];
    this.observed = new int[rows];
    this.expected = new double[rows];
    this.variance = new double[rows];
    this.overlap = new double[rows];
    this.log10p = new double[rows];
  }

  int rows() {
    return observed.length;
  }

  int row(int feature, int lag, int outcome) {
    return (feature * lags + lag) * outcomes + outcome;
  }

  /// Writes what one pass found; `outcomeAt` says which column each outcome of the pass has.
  void put(int feature, int lag, FeatureScan scan, int[] outcomeAt) {
    for (int o = 0; o < outcomeAt.length; o++) {
      int row = row(feature, lag, outcomeAt[o]);
      exposed[row] = scan.exposedPatients;
      observed[row] = scan.observed[o];
      expected[row] = Math.max(0, scan.expected[o]);
      variance[row] = scan.variance[o];
      overlap[row] = scan.overlap[o];
      log10p[row] = ScoreTest.log10p(observed[row], expected[row], variance[row]);
    }
  }
}
