package org.oncoweave.analysis.correlation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/// The answer of a scan: every tested row, most significant first, made on demand from columns.
public final class ScanResult {
  private final ScanQuery query;
  private final Exposures exposures;
  private final Tally tally;
  private final int[] order;
  private final double[] sortedQ;
  private Map<Integer, Judgement> judgements = Map.of();

  /// What the second look says of a row.
  record Judgement(Set<Flag> flags, OptionalInt explainedBy) {}

  ScanResult(ScanQuery query, Exposures exposures, Tally tally) {
    this.query = query;
    this.exposures = exposures;
    this.tally = tally;
    this.order = bySignificance();
    this.sortedQ = benjaminiHochberg();
  }

  private int[] bySignificance() {
    long[] keys =
        IntStream.range(0, tally.rows())
            .parallel()
            .filter(row -> tally.exposed[row] >= query.minExposed())
            .mapToLong(row -> (long) sortable(tally.log10p[row]) << 32 | row)
            .toArray();
    Arrays.parallelSort(keys);
    int[] rows = new int[keys.length];
    Arrays.setAll(rows, i -> (int) keys[i]);
    return rows;
  }

  // log10 p is never positive: the bits of its absolute value fall as significance rises.
  private static int sortable(double log10p) {
    return Integer.MAX_VALUE - Float.floatToIntBits((float) Math.abs(log10p));
  }

  // Benjamini and Hochberg, JRSS B 1995;57:289.
  private double[] benjaminiHochberg() {
    double[] q = new double[order.length];
    double least = 1;
    for (int i = order.length - 1; i >= 0; i--) {
      double p = Math.pow(10, tally.log10p[order[i]]);
      least = Math.min(least, p * order.length / (i + 1));
      q[i] = least;
    }
    return q;
  }

  ScanResult with(Map<Integer, Judgement> found) {
    judgements = Map.copyOf(found);
    return this;
  }

  public ScanQuery query() {
    return query;
  }

  /// How many rows were tested.
  public int size() {
    return order.length;
  }

  /// How many rows have a q at or below the false discovery rate asked for.
  public int discoveries() {
    int count = 0;
    while (count < sortedQ.length && sortedQ[count] <= query.fdr()) {
      count++;
    }
    return count;
  }

  /// Rows `from` to `from + size - 1` in order of significance, fewer at the end.
  public List<ScanRow> page(int from, int size) {
    int start = Math.clamp(from, 0, order.length);
    int end = (int) Math.min(order.length, (long) start + Math.max(0, size));
    return IntStream.range(start, end).mapToObj(this::rowAt).toList();
  }

  int rowNumber(int rank) {
    return order[rank];
  }

  private ScanRow rowAt(int rank) {
    int row = order[rank];
    int outcome = row % tally.outcomes;
    int lag = row / tally.outcomes % tally.lags;
    int feature = row / tally.outcomes / tally.lags;
    var effect =
        ScoreTest.effect(
            tally.observed[row], tally.expected[row], tally.variance[row], tally.overlap[row]);
    var judged = judgements.getOrDefault(row, new Judgement(Set.of(), OptionalInt.empty()));
    return new ScanRow(
        exposures.feature[feature],
        query.outcomes().get(outcome),
        query.lagYears().get(lag),
        tally.exposed[row],
        tally.observed[row],
        tally.expected[row],
        tally.variance[row],
        effect.ratio(),
        effect.low(),
        effect.high(),
        tally.log10p[row],
        sortedQ[rank],
        judged.flags(),
        judged.explainedBy());
  }
}
