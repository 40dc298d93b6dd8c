package org.oncoweave.analysis.correlation;

import java.util.Arrays;
import org.oncoweave.analysis.PatientMatrix;

/// The path of every patient through the cells of the Lexis diagram (strata by attained age, period
/// and time since index), as flat arrays: a segment is its first day and its cell, packed in a
/// long.
///
/// Person-years by cell as in Breslow and Day, Statistical Methods in Cancer Research II, IARC
/// 1987, chapter 2.
final class PersonTime {
  final int[] entry;
  final int[] exit;
  final int[] offset;
  final long[] segment;
  final double[] days;

  /// Everyone under observation, those with the same first cell together: who follows finds the
  /// figures of these cells in the cache.
  final int[] order;

  PersonTime(int[] entry, int[] exit, int[] offset, long[] segment, int cells) {
    this.entry = entry;
    this.exit = exit;
    this.offset = offset;
    this.segment = segment;
    this.days = new double[cells];
    for (int p = 0; p < entry.length; p++) {
      addDays(p);
    }
    this.order = byFirstCell(cells);
  }

  // Counting sort.
  private int[] byFirstCell(int cells) {
    int[] next = new int[cells + 1];
    for (int p = 0; p < entry.length; p++) {
      if (offset[p] < offset[p + 1]) {
        next[cell(offset[p]) + 1]++;
      }
    }
    Arrays.parallelPrefix(next, Integer::sum);
    int[] sorted = new int[next[cells]];
    for (int p = 0; p < entry.length; p++) {
      if (offset[p] < offset[p + 1]) {
        sorted[next[cell(offset[p])]++] = p;
      }
    }
    return sorted;
  }

  static PersonTime of(PatientMatrix matrix, ScanQuery query, Clock clock) {
    return new LexisBuilder(matrix, query, clock).build();
  }

  /// How many patients together cannot have more days than an int holds.
  int patientsToOverflow() {
    int longest = 1;
    for (int p : order) {
      longest = Math.max(longest, exit[p] - entry[p]);
    }
    return Integer.MAX_VALUE / longest;
  }

  int patients() {
    return entry.length;
  }

  int cells() {
    return days.length;
  }

  private void addDays(int p) {
    int end = exit[p];
    for (int j = offset[p + 1] - 1; j >= offset[p]; j--) {
      days[(int) segment[j]] += end - start(j);
      end = start(j);
    }
  }

  int start(int j) {
    return (int) (segment[j] >> 32);
  }

  int cell(int j) {
    return (int) segment[j];
  }

  /// The cell in which a patient stands just before a day under observation; -1 outside.
  int cellBefore(int p, int day) {
    if (day <= entry[p] || day > exit[p]) {
      return -1;
    }
    int j = offset[p + 1] - 1;
    while (start(j) >= day) {
      j--;
    }
    return (int) segment[j];
  }
}
