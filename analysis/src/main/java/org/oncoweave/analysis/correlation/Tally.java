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

  /// The row behind the bits of its p: ascending, the smallest p comes first.
  long sortable(int row) {
    // log10 p is never positive: the bits of its absolute value fall as significance rises.
    int bits = Integer.MAX_VALUE - Float.floatToIntBits((float) Math.abs(log10p[row]));
    return (long) bits << 32 | row;
  }

  int row(int feature, int lag, int outcome) {
    return (feature * lags + lag) * outcomes + outcome;
  }

  /// Ends the rows of these outcomes: what is left is their p.
  void close(int feature, int lag, int[] outcomeAt) {
    for (int outcome : outcomeAt) {
      int row = row(feature, lag, outcome);
      log10p[row] = ScoreTest.log10p(observed[row], expected[row], variance[row]);
    }
  }
}
