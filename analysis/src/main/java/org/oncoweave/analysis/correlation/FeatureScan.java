package org.oncoweave.analysis.correlation;

import java.util.Arrays;

/// Observed, expected and variance of one feature for all outcomes at one lag. One instance a
/// thread: the arrays are used again.
///
/// Under no effect the exposed share `x` of the person-time of a cell is the chance that an event
/// of the cell falls on the exposed; observed minus expected and its variance `D x (1-x)` are those
/// of Mantel and Haenszel carried to person-time: Breslow and Day II (1987), section 3.5; Rothman
/// and Boice, Epidemiologic analysis with a programmable calculator (1979). Cost: exposed intervals
/// x cells that each crosses, then cells x outcomes.
final class FeatureScan {
  private final PersonTime time;
  private final Events events;
  private final double[] exposedDays;
  final int[] observed;
  final double[] expected;
  final double[] variance;

  /// Sum over the exposed events of the exposed share of their cell: what the rate ratio of Mantel
  /// and Haenszel needs besides, (O - Q) / (E - Q).
  final double[] overlap;

  int exposedPatients;
  private int[] eventRow = new int[64];
  private int eventRows;

  FeatureScan(PersonTime time, Events events) {
    this.time = time;
    this.events = events;
    this.exposedDays = new double[time.cells()];
    this.observed = new int[events.outcomes];
    this.expected = new double[events.outcomes];
    this.variance = new double[events.outcomes];
    this.overlap = new double[events.outcomes];
  }

  void scan(Exposures exposures, int f, int lagDays) {
    Arrays.fill(exposedDays, 0);
    Arrays.fill(observed, 0);
    Arrays.fill(expected, 0);
    Arrays.fill(variance, 0);
    Arrays.fill(overlap, 0);
    exposedPatients = 0;
    eventRows = 0;
    for (int k = exposures.offset[f]; k < exposures.offset[f + 1]; k++) {
      long since = Math.max((long) exposures.day[k] + lagDays, Integer.MIN_VALUE);
      if (since < time.exit[exposures.patient[k]]) {
        exposedFrom(exposures.patient[k], (int) since);
      }
    }
    score();
  }

  private void exposedFrom(int p, int since) {
    exposedPatients++;
    int end = time.exit[p];
    for (int j = time.offset[p + 1] - 1; j >= time.offset[p] && end > since; j--) {
      long packed = time.segment[j];
      int start = Math.max((int) (packed >> 32), since);
      exposedDays[(int) packed] += end - start;
      end = (int) (packed >> 32);
    }
    for (int i = events.offset[p]; i < events.offset[p + 1]; i++) {
      event(p, i, since);
    }
  }

  private void event(int p, int i, int since) {
    if (events.cell[i] >= 0 && since < events.day[i]) {
      observed[events.outcome[i]]++;
      if (eventRows == eventRow.length) {
        eventRow = Arrays.copyOf(eventRow, eventRows * 2);
      }
      eventRow[eventRows++] = i;
    }
    if (events.day[i] < time.exit[p]) {
      takeOut(p, i, since);
    }
  }

  // After the outcome a patient is no longer at risk of it, though still of the others.
  private void takeOut(int p, int i, int since) {
    int from = Math.max(since, events.day[i]);
    int end = time.exit[p];
    for (int j = time.offset[p + 1] - 1; j >= time.offset[p] && end > from; j--) {
      int start = Math.max(time.start(j), from);
      int at = (int) time.segment[j] * events.outcomes + events.outcome[i];
      expected[events.outcome[i]] -= (end - start) * events.rate[at];
      end = time.start(j);
    }
  }

  private void score() {
    int outcomes = events.outcomes;
    for (int c = 0; c < exposedDays.length; c++) {
      if (exposedDays[c] == 0) {
        continue;
      }
      double x = Math.min(1, exposedDays[c] / time.days[c]);
      double w = x * (1 - x);
      int row = c * outcomes;
      for (int o = 0; o < outcomes; o++) {
        expected[o] += exposedDays[c] * events.rate[row + o];
        variance[o] += w * events.count[row + o];
      }
    }
    for (int r = 0; r < eventRows; r++) {
      int i = eventRow[r];
      overlap[events.outcome[i]] += exposedDays[events.cell[i]] / time.days[events.cell[i]];
    }
  }

  double exposedShare(int cell) {
    return exposedDays[cell] / time.days[cell];
  }
}
