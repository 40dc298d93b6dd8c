package org.oncoweave.analysis.stats.survival;

import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// The chance of an event of one cause in the presence of others: Aalen, Ann Stat 1978;6:534; its
/// variance with the finite correction for ties that Gray's program has.
public final class CumulativeIncidence {
  private final NavigableMap<Double, Point> curve = new TreeMap<>();

  public CumulativeIncidence(CompetingTimes times, int cause) {
    int[] rows = IntStream.range(0, times.size()).toArray();
    int[] one = new int[rows.length];
    var ends = new GroupTimes(times.time(), one, rows, _ -> true);
    var owns = new GroupTimes(times.time(), one, rows, i -> times.cause()[i] == cause);
    var censored = new GroupTimes(times.time(), one, rows, i -> times.cause()[i] == 0);
    var walk = new Walk(times.size());
    for (double t : times.distinct()) {
      double all = ends.count(0, t);
      double own = owns.count(0, t);
      walk.step(own, all - own - censored.count(0, t), all);
      curve.put(t, new Point(walk.incidence, walk.shown));
    }
  }

  /// The curve at a time; undefined after the last one.
  public Point at(double time) {
    if (curve.isEmpty() || !(time <= curve.lastKey())) {
      return new Point(Double.NaN, Double.NaN);
    }
    var step = curve.floorEntry(time);
    return step == null ? new Point(0, 0) : step.getValue();
  }

  /// An estimate and its variance.
  public record Point(double estimate, double variance) {}

  /// Goes from time to time; the sums of the variance are those of its three products.
  private static final class Walk {
    private double atRisk;
    private double survival = 1;
    private double incidence;
    private double ones;
    private double crossed;
    private double squared;
    private double shown;

    Walk(int size) {
      atRisk = size;
    }

    void step(double own, double other, double all) {
      double after = survival * (atRisk - own - other) / atRisk;
      incidence += survival * own / atRisk;
      double inverse = after > 0 ? 1 / after : 0;
      if (other > 0 && after > 0) {
        add(incidence * inverse, inverse, other);
      }
      if (own > 0) {
        add(1 + incidence * inverse, inverse, own);
        shown = ones + incidence * incidence * squared - 2 * incidence * crossed;
      }
      survival = after;
      atRisk -= all;
    }

    private void add(double one, double inverse, double events) {
      double ties = events > 1 ? 1 - (events - 1.0) / (atRisk - 1) : 1;
      double mass = survival / atRisk * (survival / atRisk) * ties * events;
      ones += one * one * mass;
      crossed += one * inverse * mass;
      squared += inverse * inverse * mass;
    }
  }
}
