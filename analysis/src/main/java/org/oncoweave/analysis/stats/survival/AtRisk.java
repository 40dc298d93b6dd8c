package org.oncoweave.analysis.stats.survival;

import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Who is under observation from when to when, and whether an event ends it; one row may be one of
/// several intervals of a subject (Andersen and Gill, Ann Stat 1982;10:1100).
///
/// @param start at risk after this time (left truncation); minus infinity: from the beginning
/// @param stratum rows are compared within a stratum alone
@SuppressWarnings("ArrayRecordComponent") // columns of numbers, read and never compared
public record AtRisk(double[] start, double[] stop, boolean[] event, int[] stratum) {
  private static final double ROUNDING = 0x1p-26;

  public AtRisk {
    int n = stop.length;
    if (start.length != n || event.length != n || stratum.length != n) {
      throw new IllegalArgumentException("Start, stop, event and stratum differ in length");
    }
    for (int i = 0; i < n; i++) {
      if (!(start[i] < stop[i])) {
        throw new IllegalArgumentException(
            "Row " + (i + 1) + " ends at " + stop[i] + ", not after its start " + start[i]);
      }
    }
  }

  /// Right-censored times in one stratum.
  public static AtRisk of(double[] stop, boolean[] event) {
    double[] start = new double[stop.length];
    Arrays.fill(start, Double.NEGATIVE_INFINITY);
    return new AtRisk(start, stop, event, new int[stop.length]);
  }

  /// The same with times that differ by rounding alone made equal, so that ties computed in two
  /// ways are ties: Therneau and Grambsch, Modeling Survival Data, 2000.
  public AtRisk withoutRounding() {
    double[] times =
        DoubleStream.concat(Arrays.stream(start), Arrays.stream(stop))
            .filter(Double::isFinite)
            .distinct()
            .sorted()
            .toArray();
    double size = Arrays.stream(times).map(Math::abs).average().orElse(0);
    var first = new TreeMap<Double, Double>();
    double last = Double.NaN;
    for (int i = 0; i < times.length; i++) {
      double step = i == 0 ? Double.POSITIVE_INFINITY : times[i] - times[i - 1];
      boolean tied = step <= ROUNDING || step / size <= ROUNDING;
      last = tied ? last : times[i];
      first.put(times[i], last);
    }
    return new AtRisk(
        Arrays.stream(start).map(t -> first.getOrDefault(t, t)).toArray(),
        Arrays.stream(stop).map(t -> first.getOrDefault(t, t)).toArray(),
        event,
        stratum);
  }

  /// Number of rows.
  public int size() {
    return stop.length;
  }

  /// Number of events.
  public int events() {
    return (int) IntStream.range(0, size()).filter(i -> event[i]).count();
  }

  /// Rows by stratum, then by falling `key`.
  int[] descending(double[] key) {
    return IntStream.range(0, size())
        .boxed()
        .sorted((i, j) ->
            stratum[i] == stratum[j]
                ? Double.compare(key[j], key[i])
                : Integer.compare(stratum[i], stratum[j]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
