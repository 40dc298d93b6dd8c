package org.oncoweave.analysis.correlation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.oncoweave.analysis.correlation.Drawn.Cut;

/// The tree-based scan statistic over person-time: each node of the tree, rolled up, against the
/// rest, by the likelihood ratio of Poisson counts conditional on all cases (Kulldorff, Fang and
/// Walsh, Biometrics 2003;59:323). What is expected of a node is what its strata expect, and cases
/// are drawn inside these, so that a patient with many exposures counts in each of them as one
/// case.
final class TreeStatistic {
  private static final double TIE = 1e-9;
  private static final double LEAST_EXPECTED = 1e-12;

  private final Tally tally;
  private final int[] row;
  private final int total;

  /// The tested features; the others have no row (-1).
  TreeStatistic(ScanQuery query, Tally tally, List<Pass> passes) {
    this.tally = tally;
    this.row = new int[tally.features];
    int lag = NodeEvidence.shortestLag(query.lagYears());
    for (int f = 0; f < row.length; f++) {
      int of = tally.row(f, lag, 0);
      boolean tested = tally.exposed[of] >= query.minExposed() && tally.variance[of] > 0;
      row[f] = tested ? of : -1;
    }
    this.total = passes.stream().mapToInt(TreeStatistic::cases).sum();
  }

  // Of the first outcome of the question.
  private static int cases(Pass pass) {
    int cases = 0;
    for (int o = 0; o < pass.events.outcomes; o++) {
      if (pass.outcomeAt[o] == 0) {
        for (int n = pass.events.ofOutcome[o]; n < pass.events.ofOutcome[o + 1]; n++) {
          cases += pass.events.cell[pass.events.byOutcome[n]] >= 0 ? 1 : 0;
        }
      }
    }
    return cases;
  }

  // An excess alone counts.
  private double logRatio(int observed, double expected) {
    if (observed <= expected || expected < LEAST_EXPECTED || expected >= total) {
      return 0;
    }
    double rest = (double) total - observed;
    return observed * Math.log(observed / expected)
        + (rest <= 0 ? 0 : rest * Math.log(rest / (total - expected)));
  }

  /// The greatest ratio of any node with these counts.
  double greatest(ExposedCounts counts) {
    double greatest = 0;
    for (int of : row) {
      if (of >= 0) {
        greatest = Math.max(greatest, logRatio(counts.count(of), tally.expected[of]));
      }
    }
    return greatest;
  }

  /// How many of the first draws reach what the strongest node shows.
  int reached(double[] drawn, int first) {
    double strongest = 0;
    for (int of : row) {
      if (of >= 0) {
        strongest = Math.max(strongest, logRatio(tally.observed[of], tally.expected[of]));
      }
    }
    double bound = strongest - TIE;
    return (int) Arrays.stream(drawn, 0, first).filter(ratio -> ratio >= bound).count();
  }

  /// Every tested node, by the concept of its feature.
  Map<Integer, Cut> cuts(int[] concept, double[] drawn) {
    double[] sorted = drawn.clone();
    Arrays.sort(sorted);
    var cuts = new HashMap<Integer, Cut>();
    for (int f = 0; f < row.length; f++) {
      int of = row[f];
      if (of >= 0) {
        double ratio = logRatio(tally.observed[of], tally.expected[of]);
        double p = (atLeast(sorted, ratio - TIE) + 1.0) / (sorted.length + 1.0);
        cuts.put(
            concept[f],
            new Cut(tally.exposed[of], tally.observed[of], tally.expected[of], ratio, p));
      }
    }
    return cuts;
  }

  private static int atLeast(double[] sorted, double bound) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < bound) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return sorted.length - low;
  }
}
