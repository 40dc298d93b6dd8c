package org.oncoweave.analysis.correlation;

import java.util.Arrays;

/// How many drawn cases were exposed, row by row, and what p that makes. One instance a thread;
/// what was computed for a row and a count is kept.
final class ExposedCounts {
  private static final int KEPT = 48;

  private final Exposures exposures;
  private final Tally tally;
  private final int[] lagDays;
  private final int[] count;
  private final double[][] known;

  ExposedCounts(Exposures exposures, Tally tally, int[] lagDays) {
    this.exposures = exposures;
    this.tally = tally;
    this.lagDays = lagDays;
    this.count = new int[tally.rows()];
    this.known = new double[tally.rows()][];
  }

  void clear() {
    Arrays.fill(count, 0);
  }

  void add(int p, int day, int outcome) {
    for (int lag = 0; lag < lagDays.length; lag++) {
      int before = day - lagDays[lag];
      for (int k = exposures.offset[p]; k < exposures.offset[p + 1]; k++) {
        if (exposures.day[k] < before) {
          count[tally.row(exposures.what[k], lag, outcome)]++;
        }
      }
    }
  }

  int count(int row) {
    return count[row];
  }

  /// log10 p of a row with the counts of now.
  double log10p(int row) {
    int observed = count[row];
    if (observed >= KEPT) {
      return ScoreTest.log10p(observed, tally.expected[row], tally.variance[row]);
    }
    if (known[row] == null) {
      known[row] = new double[KEPT];
      Arrays.fill(known[row], Double.NaN);
    }
    if (Double.isNaN(known[row][observed])) {
      known[row][observed] = ScoreTest.log10p(observed, tally.expected[row], tally.variance[row]);
    }
    return known[row][observed];
  }
}
