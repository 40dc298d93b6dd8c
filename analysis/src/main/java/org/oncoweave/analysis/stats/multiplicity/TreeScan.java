package org.oncoweave.analysis.stats.multiplicity;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Every cut of a tree against the rest, with one p for the search as a whole: Kulldorff, Fang and
/// Walsh, Biometrics 2003;59:323.
public final class TreeScan {
  private static final double TIE = 1e-9;
  private final List<String> names = new ArrayList<>();
  private final int[][] nodesOfLeaf;
  private final double[] share; // cumulated over leaves
  private final double[] expected;
  private final int[] cases;
  private final int total;
  private final double[] ratio;

  /// The cut nodes over leaves with cases and anything proportional to what is expected of them.
  ///
  /// @param parents of each node; several are allowed
  public TreeScan(List<Leaf> leaves, Map<String, List<String>> parents) {
    total = leaves.stream().mapToInt(Leaf::cases).sum();
    double weight = leaves.stream().mapToDouble(Leaf::expected).sum();
    if (total == 0 || !(weight > 0)) {
      throw new IllegalArgumentException("A tree scan needs a case and an expectation");
    }
    nodesOfLeaf = new int[leaves.size()][];
    share = new double[leaves.size()];
    var place = new HashMap<String, Integer>();
    for (int i = 0; i < nodesOfLeaf.length; i++) {
      nodesOfLeaf[i] = nodes(leaves.get(i).name(), parents, place);
      share[i] = leaves.get(i).expected() / weight + (i == 0 ? 0 : share[i - 1]);
    }
    expected = new double[names.size()];
    cases = new int[names.size()];
    for (int i = 0; i < nodesOfLeaf.length; i++) {
      for (int node : nodesOfLeaf[i]) {
        expected[node] += leaves.get(i).expected() / weight * total;
        cases[node] += leaves.get(i).cases();
      }
    }
    ratio = new double[names.size()];
    Arrays.setAll(ratio, node -> logRatio(cases[node], expected[node]));
  }

  private int[] nodes(String leaf, Map<String, List<String>> parents, Map<String, Integer> place) {
    var above = new LinkedHashSet<String>();
    var open = new ArrayDeque<>(List.of(leaf));
    while (!open.isEmpty()) {
      var node = open.remove();
      if (above.add(node)) {
        open.addAll(parents.getOrDefault(node, List.of()));
      }
    }
    return above.stream()
        .mapToInt(name ->
            place.computeIfAbsent(
                name,
                _ -> {
                  names.add(name);
                  return names.size() - 1;
                }))
        .toArray();
  }

  // Poisson, conditional on the number of all cases; an excess alone counts.
  private double logRatio(double c, double n) {
    if (c <= n * (1 + 1e-12)) {
      return 0;
    }
    double rest = total - c;
    return c * Math.log(c / n) + (rest == 0 ? 0 : rest * Math.log(rest / (total - n)));
  }

  /// Log likelihood ratio of a node for a chance known beforehand, without conditioning: binomial.
  public static double bernoulli(double cases, double trials, double chance) {
    if (cases <= trials * chance) {
      return 0;
    }
    double rest = trials - cases;
    return cases * Math.log(cases / (trials * chance))
        + (rest == 0 ? 0 : rest * Math.log(rest / (trials * (1 - chance))));
  }

  /// Every node with its Monte Carlo p: the share of drawn data sets (and the real one) whose
  /// greatest ratio reaches that of the node.
  public Map<String, Cut> scan(int replicates, long seed) {
    double[] greatest = new double[replicates];
    var random = new SplittableRandom(seed);
    for (int r = 0; r < replicates; r++) {
      greatest[r] = draw(random);
    }
    Arrays.sort(greatest);
    var cuts = new LinkedHashMap<String, Cut>();
    for (int node = 0; node < ratio.length; node++) {
      double bound = ratio[node] - TIE;
      int below = 0;
      for (int high = replicates; below < high; ) {
        int middle = (below + high) >>> 1;
        if (greatest[middle] < bound) {
          below = middle + 1;
        } else {
          high = middle;
        }
      }
      double p = (replicates - below + 1.0) / (replicates + 1.0);
      cuts.put(names.get(node), new Cut(cases[node], expected[node], ratio[node], p));
    }
    return cuts;
  }

  private double draw(SplittableRandom random) {
    int[] counts = new int[expected.length];
    for (int k = 0; k < total; k++) {
      int at = Arrays.binarySearch(share, random.nextDouble() * share[share.length - 1]);
      for (int node : nodesOfLeaf[Math.min(share.length - 1, at < 0 ? -at - 1 : at + 1)]) {
        counts[node]++;
      }
    }
    double greatest = 0;
    for (int node = 0; node < counts.length; node++) {
      greatest = Math.max(greatest, logRatio(counts[node], expected[node]));
    }
    return greatest;
  }

  /// A leaf of the tree.
  public record Leaf(String name, int cases, double expected) {
    public Leaf {
      if (cases < 0 || !(expected >= 0)) {
        throw new IllegalArgumentException("Leaf " + name + " has a count below 0");
      }
    }
  }

  /// A node against the rest of the tree.
  public record Cut(double cases, double expected, double logRatio, double p) {}
}
