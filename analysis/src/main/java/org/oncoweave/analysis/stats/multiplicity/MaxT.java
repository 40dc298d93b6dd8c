package org.oncoweave.analysis.stats.multiplicity;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.oncoweave.analysis.stats.table.TwoByTwo;

/// Many binary features against one binary outcome, adjusted by relabelling the outcome: Westfall
/// and Young, Resampling-Based Multiple Testing, 1993, 2.6. The statistic is chi-square without
/// correction, 0 for a constant feature.
public final class MaxT {
  private static final double TIE = 1e-9;
  private static final double MOST = 2e7;
  private final double[][] statistic; // by feature and number of exposed cases
  private final BitSet[] exposed;
  private final double[] observed;
  private final int[] order;
  private final long[] raw;
  private final long[] single;
  private final long[] stepDown;
  private long relabellings;

  private MaxT(boolean[][] features, boolean[] outcome) {
    int n = outcome.length;
    int cases = count(outcome);
    exposed = Arrays.stream(features).map(MaxT::bits).toArray(BitSet[]::new);
    statistic = new double[features.length][cases + 1];
    observed = new double[features.length];
    var label = bits(outcome);
    for (int f = 0; f < features.length; f++) {
      int width = count(features[f]);
      for (int a = Math.max(0, cases - (n - width)); a <= Math.min(cases, width); a++) {
        statistic[f][a] = chiSquare(a, width, cases, n);
      }
      observed[f] = statistic[f][overlap(f, label)];
    }
    order =
        IntStream.range(0, features.length)
            .boxed()
            .sorted(Comparator.comparingDouble(f -> -observed[f]))
            .mapToInt(Integer::intValue)
            .toArray();
    raw = new long[features.length];
    single = new long[features.length];
    stepDown = new long[features.length];
  }

  /// Over all relabellings.
  ///
  /// @param features one row a feature
  public static MaxT complete(boolean[][] features, boolean[] outcome) {
    var test = new MaxT(features, outcome);
    int n = outcome.length;
    int cases = count(outcome);
    double all = 1;
    for (int k = 1; k <= cases; k++) {
      all *= (double) (n - cases + k) / k;
    }
    if (all > MOST) {
      throw new IllegalArgumentException("Too many relabellings for all of them; draw some");
    }
    int[] chosen = IntStream.range(0, cases).toArray();
    do {
      test.add(label(chosen));
    } while (advance(chosen, n));
    return test;
  }

  /// Over the given labels and drawn ones.
  public static MaxT sampled(boolean[][] features, boolean[] outcome, int draws, long seed) {
    var test = new MaxT(features, outcome);
    var random = new SplittableRandom(seed);
    boolean[] labels = outcome.clone();
    test.add(bits(labels));
    for (int i = 0; i < draws; i++) {
      for (int k = labels.length - 1; k > 0; k--) {
        int other = random.nextInt(k + 1);
        boolean kept = labels[k];
        labels[k] = labels[other];
        labels[other] = kept;
      }
      test.add(bits(labels));
    }
    return test;
  }

  // The next combination in lexicographic order.
  private static boolean advance(int[] chosen, int n) {
    int i = chosen.length - 1;
    while (i >= 0 && chosen[i] == n - chosen.length + i) {
      i--;
    }
    if (i < 0) {
      return false;
    }
    chosen[i]++;
    for (int k = i + 1; k < chosen.length; k++) {
      chosen[k] = chosen[k - 1] + 1;
    }
    return true;
  }

  private void add(BitSet label) {
    relabellings++;
    double largest = 0;
    for (int i = order.length - 1; i >= 0; i--) {
      int f = order[i];
      double value = statistic[f][overlap(f, label)];
      largest = Math.max(largest, value);
      raw[f] += value >= observed[f] - TIE ? 1 : 0;
      stepDown[f] += largest >= observed[f] - TIE ? 1 : 0;
    }
    for (int f = 0; f < single.length; f++) {
      single[f] += largest >= observed[f] - TIE ? 1 : 0;
    }
  }

  private int overlap(int feature, BitSet label) {
    var both = (BitSet) exposed[feature].clone();
    both.and(label);
    return both.cardinality();
  }

  private static double chiSquare(int a, int width, int cases, int n) {
    var table =
        new TwoByTwo(a, width - (double) a, cases - (double) a, n - width - cases + (double) a);
    return table.isInformative() ? table.chiSquare(0) : 0;
  }

  private static int count(boolean[] marks) {
    return bits(marks).cardinality();
  }

  private static BitSet bits(boolean[] marks) {
    var bits = new BitSet();
    for (int i = 0; i < marks.length; i++) {
      bits.set(i, marks[i]);
    }
    return bits;
  }

  private static BitSet label(int[] chosen) {
    var bits = new BitSet();
    IntStream.of(chosen).forEach(bits::set);
    return bits;
  }

  /// Chi-square of each feature.
  public double[] statistics() {
    return observed.clone();
  }

  /// p of each feature alone.
  public double[] raw() {
    return shares(raw);
  }

  /// Adjusted by the maximum over all features.
  public double[] singleStep() {
    return shares(single);
  }

  /// Adjusted by the maximum over the features that are not stronger.
  public double[] stepDown() {
    double[] p = shares(stepDown);
    double most = 0;
    for (int f : order) {
      most = Math.max(most, p[f]);
      p[f] = most;
    }
    return p;
  }

  private double[] shares(long[] counts) {
    return Arrays.stream(counts).mapToDouble(c -> (double) c / relabellings).toArray();
  }
}
