package org.oncoweave.analysis.correlation;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.oncoweave.analysis.stats.Tails;

/// One p for each node over all its outcomes and lags, then one q for each node over all nodes.
///
/// Within a node: the weighted test of Simes (Biometrika 1986;73:751; weights as in Hochberg and
/// Liberman, Statist Probab Lett 1994;21:99). Half of the weight goes to the broadest outcomes at
/// the shortest lag, where most events are: decided by the question, before any result.
///
/// Down the tree: a node asks "does anything in this branch go with the outcome?". Half of its
/// weight is on its own rolled-up rows, half on the nodes below it, again by Simes (hierarchical
/// testing of branches: Meinshausen, Biometrika 2008;95:265; combination of the p below a node:
/// Benjamini and Heller, Biometrics 2008;64:1215).
///
/// Over the nodes: the weighted rule of Benjamini and Hochberg (Genovese, Roeder and Wasserman,
/// Biometrika 2006;93:509); a node weighs by its power to show a rate ratio of 1.9, which depends
/// on how many events were expected and not on what was seen.
final class NodeEvidence {
  private static final double BROAD_SHORT = 0.5;
  private static final double BROAD_LONG = 0.2;
  private static final double NARROW_SHORT = 0.15;
  private static final double NARROW_LONG = 0.15;
  private static final double OWN = 0.5;
  private static final double EFFECT = Math.log(1.9);
  private static final double CRITICAL = 3;
  private static final double LEAST_WEIGHT = 0.2;

  private final ScanQuery query;
  private final Tally tally;
  private final Branches branches;
  private final double[] rowWeight;
  private final double[] logWeight;
  private final double[] weight;
  private final double[] log10p;
  private final int[] bestRow;

  NodeEvidence(Looks looks, Tally tally) {
    this.query = looks.query();
    this.tally = tally;
    this.branches = new Branches(looks.exposures(), looks.cohort().tree());
    this.rowWeight = rowWeights();
    this.logWeight = Arrays.stream(rowWeight).map(Math::log10).toArray();
    this.log10p = new double[tally.features];
    this.bestRow = new int[tally.features];
    this.weight = new double[tally.features];
    IntStream.range(0, tally.features)
        .parallel()
        .forEach(f -> {
          combine(f);
          weight[f] = power(f);
        });
  }

  static boolean isBroad(Outcome outcome) {
    return !(outcome instanceof Outcome.SecondPrimaryAt);
  }

  /// The first outcome that is no single site, else the first.
  static Outcome plainOutcome(ScanQuery query) {
    return query.outcomes().stream()
        .filter(NodeEvidence::isBroad)
        .findFirst()
        .orElse(query.outcomes().getFirst());
  }

  private double[] rowWeights() {
    int lags = query.lagYears().size();
    int shortest = shortestLag(query.lagYears());
    long broad = query.outcomes().stream().filter(NodeEvidence::isBroad).count();
    long narrow = query.outcomes().size() - broad;
    double[] weight = new double[lags * query.outcomes().size()];
    for (int row = 0; row < weight.length; row++) {
      boolean isShort = row / query.outcomes().size() == shortest;
      boolean isBroad = isBroad(query.outcomes().get(row % query.outcomes().size()));
      weight[row] =
          isBroad
              ? (isShort ? BROAD_SHORT : BROAD_LONG / (lags - 1)) / broad
              : (isShort ? NARROW_SHORT : NARROW_LONG / (lags - 1)) / narrow;
    }
    return weight;
  }

  static int shortestLag(List<Double> lags) {
    return IntStream.range(0, lags.size()).reduce(0, (a, b) -> lags.get(b) < lags.get(a) ? b : a);
  }

  private boolean isTested(int row) {
    return tally.exposed[row] >= query.minExposed() && tally.variance[row] > 0;
  }

  private void combine(int f) {
    log10p[f] = combined(f, row -> tally.log10p[row]);
    bestRow[f] = -1;
    double strongest = Double.POSITIVE_INFINITY;
    int first = f * rowWeight.length;
    for (int i = 0; i < rowWeight.length; i++) {
      double alone = tally.log10p[first + i] - logWeight[i];
      if (isTested(first + i) && alone < strongest) {
        strongest = alone;
        bestRow[f] = first + i;
      }
    }
  }

  /// log10 p of a node from the log10 p of its rows, whoever says what these are. Cost: rows x log
  /// rows.
  double combined(int f, IntToDoubleFunction log10p) {
    int first = f * rowWeight.length;
    int[] rows = IntStream.range(first, first + rowWeight.length).filter(this::isTested).toArray();
    double[] own = Arrays.stream(rows).mapToDouble(log10p).toArray();
    double[] sorted = own.clone();
    Arrays.sort(sorted);
    double[] share = new double[sorted.length];
    for (int i = 0; i < own.length; i++) {
      share[Arrays.binarySearch(sorted, own[i])] += rowWeight[rows[i] - first];
    }
    Arrays.parallelPrefix(share, Double::sum);
    return simes(sorted, share);
  }

  // The share of the weight up to each p, all of those that are equal in it.
  private static double simes(double[] sorted, double[] weightUpTo) {
    double least = 0;
    for (int i = 0; i < sorted.length && sorted[i] < least; i++) {
      if (i + 1 == sorted.length || sorted[i] < sorted[i + 1]) {
        double share = weightUpTo[i] / weightUpTo[sorted.length - 1];
        least = Math.min(least, sorted[i] - Math.log10(share));
      }
    }
    return least;
  }

  /// The row that speaks loudest for its weight; -1 for a node without a tested row.
  int bestRow(int feature) {
    return bestRow[feature];
  }

  double log10p(int feature) {
    return log10p[feature];
  }

  Branches branches() {
    return branches;
  }

  /// q by node; those left out have a q of 1 and do not count.
  double[] q(IntPredicate leftOut) {
    int[] nodes =
        IntStream.range(0, tally.features)
            .filter(f -> bestRow[f] >= 0 && !leftOut.test(f))
            .toArray();
    double mean = Arrays.stream(nodes).mapToDouble(f -> weight[f]).average().orElse(1);
    double[] weighted = new double[tally.features];
    for (int f : nodes) {
      weighted[f] = Math.min(1, Math.pow(10, ofBranch(f, leftOut))) * mean / weight[f];
    }
    return stepUp(nodes, weighted);
  }

  // log10 p of the node and of what is below it.
  private double ofBranch(int f, IntPredicate leftOut) {
    int[] below =
        Arrays.stream(branches.below(f))
            .filter(b -> bestRow[b] >= 0 && !leftOut.test(b))
            .boxed()
            .sorted((a, b) -> Double.compare(log10p[a], log10p[b]))
            .mapToInt(Integer::intValue)
            .toArray();
    if (below.length == 0) {
      return log10p[f];
    }
    double total = Arrays.stream(below).mapToDouble(b -> weight[b]).sum();
    double sum = 0;
    double least = 0;
    for (int b : below) {
      sum += weight[b] / total;
      least = Math.min(least, log10p[b] - Math.log10(sum));
    }
    return Math.min(0, Math.min(log10p[f] - Math.log10(OWN), least - Math.log10(1 - OWN)));
  }

  // Benjamini and Hochberg, JRSS B 1995;57:289.
  private double[] stepUp(int[] nodes, double[] weighted) {
    int[] order =
        Arrays.stream(nodes)
            .boxed()
            .sorted((a, b) -> Double.compare(weighted[a], weighted[b]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] q = new double[tally.features];
    Arrays.fill(q, 1);
    double least = 1;
    for (int i = order.length - 1; i >= 0; i--) {
      least = Math.min(least, weighted[order[i]] * order.length / (i + 1));
      q[order[i]] = least;
    }
    return q;
  }

  private double power(int f) {
    double most = 0;
    for (int row = f * rowWeight.length; row < (f + 1) * rowWeight.length; row++) {
      most = Math.max(most, tally.variance[row]);
    }
    double log = Tails.logNormalUpper(CRITICAL - EFFECT * Math.sqrt(most));
    return LEAST_WEIGHT + Math.exp(log);
  }
}
