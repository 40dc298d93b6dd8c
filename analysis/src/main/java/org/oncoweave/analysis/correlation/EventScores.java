package org.oncoweave.analysis.correlation;

/// What the events of one outcome say of all features of a slice: how many were observed among the
/// exposed, and what patients after their outcome no longer are expected to add. Only the starts of
/// patients with an event are looked at.
final class EventScores {
  private final Pass pass;
  private final Exposures exposures;
  private final ExposedDays exposed;
  private final int[] observed;
  private final double[] overlap;
  private final double[] less;

  EventScores(Pass pass, Exposures exposures, ExposedDays exposed) {
    this.pass = pass;
    this.exposures = exposures;
    this.exposed = exposed;
    this.observed = new int[exposed.slice().width()];
    this.overlap = new double[observed.length];
    this.less = new double[observed.length];
  }

  /// Writes into the rows of one outcome of the pass.
  void write(int outcome, Tally tally, int lag) {
    var events = pass.events;
    for (int n = events.ofOutcome[outcome]; n < events.ofOutcome[outcome + 1]; n++) {
      int i = events.byOutcome[n];
      if (events.cell[i] >= 0) {
        observe(events.patient[i], events.day[i], events.cell[i]);
      }
      takeOut(i);
    }
    for (int f = 0; f < observed.length; f++) {
      int row = tally.row(exposed.slice().from() + f, lag, pass.outcomeAt[outcome]);
      tally.observed[row] = observed[f];
      tally.overlap[row] = overlap[f];
      tally.expected[row] = Math.max(0, tally.expected[row] - less[f]);
    }
  }

  private void observe(int p, int eventDay, int cell) {
    int before = eventDay - exposed.slice().lagDays();
    double days = pass.time.days[cell];
    for (int k = exposures.offset[p]; k < exposures.offset[p + 1]; k++) {
      int f = exposures.what[k] - exposed.slice().from();
      if (f >= 0 && f < observed.length && exposures.day[k] < before) {
        observed[f]++;
        overlap[f] += exposed.days(f, cell) / days;
      }
    }
  }

  // After the outcome a patient is no longer at risk of it, though still of the others.
  private void takeOut(int i) {
    var time = pass.time;
    int p = pass.events.patient[i];
    int after = pass.events.day[i];
    int end = time.exit[p];
    for (int j = time.offset[p + 1] - 1; j >= time.offset[p] && end > after; j--) {
      double rate = pass.events.rate(time.cell(j), pass.events.outcome[i]);
      takeOut(p, Math.max(time.start(j), after), end, rate);
      end = time.start(j);
    }
  }

  private void takeOut(int p, int start, int end, double rate) {
    int lag = exposed.slice().lagDays();
    for (int k = exposures.offset[p]; k < exposures.offset[p + 1]; k++) {
      int f = exposures.what[k] - exposed.slice().from();
      if (f >= 0 && f < less.length) {
        less[f] += Math.max(0, end - Math.max(start, exposures.day[k] + lag)) * rate;
      }
    }
  }
}
