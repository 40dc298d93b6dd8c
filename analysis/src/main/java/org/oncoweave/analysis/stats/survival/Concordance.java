package org.oncoweave.analysis.stats.survival;

import java.util.Arrays;

/// Share of comparable pairs in which the one at higher risk has the event first; equal risks count
/// half. Harrell, Califf and Pryor, JAMA 1982;247:2543. One pass with a tree of counts (Fenwick
/// 1994), within strata, with left truncation.
public final class Concordance {
  private final AtRisk rows;
  private final int[] rank;
  private final long[] tree;
  private double concordant;
  private double tied;
  private double discordant;
  private long within;

  private Concordance(AtRisk rows, double[] risk) {
    this.rows = rows;
    double[] levels = Arrays.stream(risk).sorted().distinct().toArray();
    rank = Arrays.stream(risk).mapToInt(r -> Arrays.binarySearch(levels, r) + 1).toArray();
    tree = new long[levels.length + 1];
  }

  /// Of a prediction, higher for an earlier event; NaN without a comparable pair.
  public static double of(AtRisk rows, double[] risk) {
    var count = new Concordance(rows, risk);
    count.walk();
    double pairs = count.concordant + count.tied + count.discordant;
    return (count.concordant + count.tied / 2) / pairs;
  }

  private void walk() {
    int[] byStop = rows.descending(rows.stop());
    int[] byStart = rows.descending(rows.start());
    int out = 0;
    int end;
    for (int i = 0; i < byStop.length; i = end) {
      int now = byStop[i];
      if (i == 0 || rows.stratum()[now] != rows.stratum()[byStop[i - 1]]) {
        Arrays.fill(tree, 0);
        within = 0;
        out = i;
      }
      end = i;
      while (end < byStop.length && isWith(byStop[end], now)) {
        change(rows.event()[byStop[end]] ? -1 : byStop[end], 1);
        end++;
      }
      out = remove(byStart, out, now);
      compare(byStop, i, end);
    }
  }

  private int remove(int[] byStart, int from, int now) {
    int out = from;
    while (out < byStart.length
        && rows.stratum()[byStart[out]] == rows.stratum()[now]
        && rows.start()[byStart[out]] >= rows.stop()[now]) {
      change(byStart[out], -1);
      out++;
    }
    return out;
  }

  private boolean isWith(int row, int other) {
    return rows.stratum()[row] == rows.stratum()[other] && rows.stop()[row] == rows.stop()[other];
  }

  // Those with an event are compared with all who outlast them, then come in themselves.
  private void compare(int[] byStop, int from, int to) {
    for (int i = from; i < to; i++) {
      if (rows.event()[byStop[i]]) {
        int at = rank[byStop[i]];
        long below = upTo(at - 1);
        long equal = upTo(at) - below;
        concordant += below;
        tied += equal;
        discordant += within - below - equal;
      }
    }
    for (int i = from; i < to; i++) {
      change(rows.event()[byStop[i]] ? byStop[i] : -1, 1);
    }
  }

  private void change(int row, int by) {
    if (row < 0) {
      return;
    }
    within += by;
    for (int i = rank[row]; i < tree.length; i += i & -i) {
      tree[i] += by;
    }
  }

  private long upTo(int last) {
    long sum = 0;
    for (int i = last; i > 0; i -= i & -i) {
      sum += tree[i];
    }
    return sum;
  }
}
