package org.oncoweave.analysis.correlation;

import java.util.SplittableRandom;

/// Deals the events of every cell anew among the person-time of that cell: who falls ill, and when,
/// is drawn inside the strata, so that nothing but the exposures of a person goes with the outcome
/// any more. Outcomes that came together stay together.
final class CaseDraw {
  private final Pass pass;
  private final PersonTime time;
  private final Events events;

  // The stretches of each cell, packed as patient and place in the path.
  private final int[] offset;
  private final int[] patient;
  private final int[] place;
  private final int[] longest;

  CaseDraw(Pass pass) {
    this.pass = pass;
    this.time = pass.time;
    this.events = pass.events;
    this.offset = new int[time.cells() + 1];
    this.patient = new int[time.segment.length];
    this.place = new int[time.segment.length];
    this.longest = new int[time.cells()];
    for (int j = 0; j < time.segment.length; j++) {
      offset[time.cell(j) + 1]++;
    }
    for (int c = 0; c < time.cells(); c++) {
      offset[c + 1] += offset[c];
    }
    fill(offset.clone());
  }

  private void fill(int[] next) {
    for (int p = 0; p < time.patients(); p++) {
      for (int j = time.offset[p]; j < time.offset[p + 1]; j++) {
        int at = next[time.cell(j)]++;
        patient[at] = p;
        place[at] = j;
        longest[time.cell(j)] = Math.max(longest[time.cell(j)], length(p, j));
      }
    }
  }

  private int length(int p, int j) {
    int end = j + 1 < time.offset[p + 1] ? time.start(j + 1) : time.exit[p];
    return end - time.start(j);
  }

  /// Draws every case once and counts, row by row, who of them was exposed.
  void count(SplittableRandom random, ExposedCounts counts) {
    for (int i = 0; i < events.byOutcome.length; i++) {
      if (events.cell[i] >= 0 && !isTogether(i)) {
        draw(random, i, counts);
      }
    }
  }

  // Whether the event came with the one before it.
  private boolean isTogether(int i) {
    return i > 0
        && events.patient[i - 1] == events.patient[i]
        && events.day[i - 1] == events.day[i]
        && events.cell[i - 1] == events.cell[i];
  }

  // A stretch in proportion to its days (by rejection), then a day of it.
  private void draw(SplittableRandom random, int i, ExposedCounts counts) {
    int cell = events.cell[i];
    while (true) {
      int at = offset[cell] + random.nextInt(offset[cell + 1] - offset[cell]);
      int day = 1 + random.nextInt(longest[cell]);
      int p = patient[at];
      if (day <= length(p, place[at]) && isAtRisk(p, time.start(place[at]) + day, i)) {
        add(p, time.start(place[at]) + day, i, counts);
        return;
      }
    }
  }

  private boolean isAtRisk(int p, int day, int event) {
    for (int i = events.offset[p]; i < events.offset[p + 1]; i++) {
      if (events.outcome[i] == events.outcome[event] && events.day[i] < day) {
        return false;
      }
    }
    return true;
  }

  private void add(int p, int day, int first, ExposedCounts counts) {
    int i = first;
    do {
      counts.add(p, day, pass.outcomeAt[events.outcome[i]]);
      i++;
    } while (i < events.byOutcome.length && isTogether(i));
  }
}
