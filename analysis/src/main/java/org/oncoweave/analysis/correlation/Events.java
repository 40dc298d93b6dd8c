package org.oncoweave.analysis.correlation;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Who had which outcome, on which day and in which cell; and how often each outcome occurred in
/// each cell. The order of the patients is kept, the events of one patient stand together.
///
/// An event before entry has no cell (-1): it only takes the patient out of the risk set.
final class Events {
  final int outcomes;
  final int[] offset;
  int[] patient = new int[1 << 10];
  int[] outcome = new int[1 << 10];
  int[] day = new int[1 << 10];
  int[] cell = new int[1 << 10];

  /// The events outcome by outcome: those of `o` stand at `ofOutcome[o]` to `ofOutcome[o + 1] - 1`.
  final int[] ofOutcome;

  final int[] byOutcome;

  /// Events per cell and outcome, row after row.
  final double[] count;

  /// Events per person-day at risk, per cell and outcome; people who had the outcome are no longer
  /// at risk of it.
  final double[] rate;

  Events(PersonTime time, OutcomeDays days) {
    this.outcomes = days.outcomes();
    this.offset = new int[time.patients() + 1];
    int size = 0;
    for (int p = 0; p < time.patients(); p++) {
      size = append(time, p, days, size);
      offset[p + 1] = size;
    }
    count = new double[time.cells() * outcomes];
    double[] daysAtRisk = new double[time.cells() * outcomes];
    for (int c = 0; c < time.cells(); c++) {
      Arrays.fill(daysAtRisk, c * outcomes, (c + 1) * outcomes, time.days[c]);
    }
    for (int p = 0; p < time.patients(); p++) {
      for (int i = offset[p]; i < offset[p + 1]; i++) {
        tally(time, p, i, daysAtRisk);
      }
    }
    ofOutcome = new int[outcomes + 1];
    byOutcome = new int[size];
    sortByOutcome(time.cells());
    rate = new double[count.length];
    Arrays.setAll(rate, i -> count[i] == 0 ? 0 : count[i] / daysAtRisk[i]);
  }

  // Two counting sorts: by cell, then by outcome; events of one cell then use the same figures.
  private void sortByOutcome(int cells) {
    int[] byCell = sort(IntStream.range(0, byOutcome.length).toArray(), cell, new int[cells + 2]);
    System.arraycopy(sort(byCell, outcome, ofOutcome), 0, byOutcome, 0, byOutcome.length);
  }

  // Keys from -1 on; `start` is left holding where each key from 0 on begins.
  private static int[] sort(int[] places, int[] key, int[] start) {
    int[] next = new int[start.length + 2];
    for (int i : places) {
      next[key[i] + 2]++;
    }
    Arrays.parallelPrefix(next, Integer::sum);
    System.arraycopy(next, 1, start, 0, start.length);
    int[] sorted = new int[places.length];
    for (int i : places) {
      sorted[next[key[i] + 1]++] = i;
    }
    return sorted;
  }

  double rate(int cell, int outcome) {
    return rate[cell * outcomes + outcome];
  }

  private int append(PersonTime time, int p, OutcomeDays days, int from) {
    int size = from;
    int found = time.exit[p] == Integer.MIN_VALUE ? 0 : days.collect(p);
    for (int i = 0; i < found; i++) {
      if (days.day[i] > time.exit[p]) {
        continue;
      }
      if (size == day.length) {
        patient = Arrays.copyOf(patient, size * 2);
        outcome = Arrays.copyOf(outcome, size * 2);
        day = Arrays.copyOf(day, size * 2);
        cell = Arrays.copyOf(cell, size * 2);
      }
      patient[size] = p;
      outcome[size] = days.outcome[i];
      day[size] = Math.max(days.day[i], time.entry[p]);
      cell[size++] = time.cellBefore(p, days.day[i]);
    }
    return size;
  }

  private void tally(PersonTime time, int p, int i, double[] daysAtRisk) {
    if (cell[i] >= 0) {
      count[cell[i] * outcomes + outcome[i]]++;
    }
    int end = time.exit[p];
    for (int j = time.offset[p + 1] - 1; j >= time.offset[p] && end > day[i]; j--) {
      int start = Math.max(time.start(j), day[i]);
      daysAtRisk[(int) time.segment[j] * outcomes + outcome[i]] -= end - start;
      end = time.start(j);
    }
  }
}
