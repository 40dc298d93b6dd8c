package org.oncoweave.analysis.correlation;

/// Expected and variance of some features that stand together, from their exposed days, cell by
/// cell.
///
/// Under no effect the exposed share `x` of the person-time of a cell is the chance that an event
/// of the cell falls on the exposed; observed minus expected and its variance `D x (1-x)` are those
/// of Mantel and Haenszel carried to person-time: Breslow and Day II (1987), section 3.5; Rothman
/// and Boice, Epidemiologic analysis with a programmable calculator (1979).
final class CellScores {
  /// Features that go together: their figures fit into the cache.
  static final int TOGETHER = 16;

  private final Pass pass;
  private final ExposedDays exposed;
  private final int outcomes;
  private final double[] expected;
  private final double[] variance;

  CellScores(Pass pass, ExposedDays exposed) {
    this.pass = pass;
    this.exposed = exposed;
    this.outcomes = pass.events.outcomes;
    this.expected = new double[TOGETHER * outcomes];
    this.variance = new double[expected.length];
  }

  /// Writes the rows of the features `from` to `to - 1`, counted from the first of the slice.
  void write(int from, int to, Tally tally, int lag) {
    var time = pass.time;
    for (int c = 0; c < time.cells(); c++) {
      for (int f = from; f < to; f++) {
        double days = exposed.days(f, c);
        if (days > 0) {
          addCell((f - from) * outcomes, c * outcomes, days, Math.min(1, days / time.days[c]));
        }
      }
    }
    for (int f = from; f < to; f++) {
      for (int o = 0; o < outcomes; o++) {
        int row = tally.row(exposed.slice().from() + f, lag, pass.outcomeAt[o]);
        tally.exposed[row] = exposed.patients(f);
        tally.expected[row] = expected[(f - from) * outcomes + o];
        tally.variance[row] = variance[(f - from) * outcomes + o];
      }
    }
  }

  private void addCell(int to, int from, double days, double share) {
    double[] rate = pass.events.rate;
    double[] count = pass.events.count;
    double weight = share * (1 - share);
    for (int o = 0; o < outcomes; o++) {
      expected[to + o] += days * rate[from + o];
      variance[to + o] += weight * count[from + o];
    }
  }
}
