package org.oncoweave.analysis.stats.survival;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Times to the first of several causes; cause 0 is censored.
@SuppressWarnings("ArrayRecordComponent") // columns of numbers, read and never compared
public record CompetingTimes(double[] time, int[] cause) {
  public CompetingTimes {
    if (time.length != cause.length) {
      throw new IllegalArgumentException("Times and causes differ in length");
    }
  }

  /// The causes that occur, ascending.
  public int[] causes() {
    return Arrays.stream(cause).filter(c -> c != 0).distinct().sorted().toArray();
  }

  /// The rows of these numbers.
  public CompetingTimes pick(int[] rows) {
    return new CompetingTimes(
        IntStream.of(rows).mapToDouble(i -> time[i]).toArray(),
        IntStream.of(rows).map(i -> cause[i]).toArray());
  }

  /// Distinct times, ascending.
  double[] distinct() {
    return Arrays.stream(time).distinct().sorted().toArray();
  }

  int size() {
    return time.length;
  }
}
