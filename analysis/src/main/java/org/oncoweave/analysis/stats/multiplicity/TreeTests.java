package org.oncoweave.analysis.stats.multiplicity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// False discovery rate over a tree of hypotheses.
public final class TreeTests {
  private final Map<String, Double> p = new LinkedHashMap<>();
  private final Map<String, List<String>> children = new HashMap<>();

  /// The nodes; a parent that is empty or not among them makes a root. A p that is not a number is
  /// never rejected.
  public TreeTests(List<Node> nodes) {
    for (var node : nodes) {
      if (p.put(node.name(), node.p()) != null) {
        throw new IllegalArgumentException("Node " + node.name() + " stands twice in the tree");
      }
    }
    for (var node : nodes) {
      var parent = p.containsKey(node.parent()) ? node.parent() : "";
      children.computeIfAbsent(parent, _ -> new ArrayList<>()).add(node.name());
    }
  }

  /// Benjamini and Hochberg in each family of siblings whose parent was rejected: Yekutieli, JASA
  /// 2008;103:309.
  public Set<String> yekutieli(double q) {
    var rejected = new TreeSet<String>();
    var families = new ArrayList<List<String>>();
    families.add(children.getOrDefault("", List.of()));
    for (int i = 0; i < families.size(); i++) {
      var family = families.get(i);
      double[] values = family.stream().mapToDouble(node -> p.getOrDefault(node, 1.0)).toArray();
      double[] adjusted = Adjustment.benjaminiHochberg(values);
      for (int k = 0; k < adjusted.length; k++) {
        if (adjusted[k] <= q && rejected.add(family.get(k))) {
          families.add(children.getOrDefault(family.get(k), List.of()));
        }
      }
    }
    return rejected;
  }

  /// Focused Benjamini-Hochberg with the filter of outer nodes, those without a rejected
  /// descendant: Katsevich, Sabatti and Bogomolov, JASA 2023;118:165.
  public Focused focused(double q) {
    double[] known =
        p.values().stream().mapToDouble(x -> x).filter(x -> !Double.isNaN(x)).toArray();
    var thresholds = Arrays.stream(known).distinct().boxed().sorted(Comparator.reverseOrder());
    return thresholds
        .map(this::at)
        .filter(focused -> known.length * focused.threshold <= q * focused.outer.size())
        .findFirst()
        .orElse(new Focused(0, Set.of(), Set.of()));
  }

  private Focused at(double threshold) {
    var rejected = new TreeSet<String>();
    p.forEach((node, value) -> {
      if (value <= threshold) {
        rejected.add(node);
      }
    });
    var inner = new HashMap<String, Boolean>();
    var outer = new TreeSet<String>();
    for (var node : rejected) {
      if (children.getOrDefault(node, List.of()).stream()
          .noneMatch(child -> holds(child, rejected, inner))) {
        outer.add(node);
      }
    }
    return new Focused(threshold, rejected, outer);
  }

  // Whether the node or one below it was rejected.
  private boolean holds(String node, Set<String> rejected, Map<String, Boolean> known) {
    var seen = known.get(node);
    if (seen != null) {
      return seen;
    }
    known.put(node, false); // ends a circle
    boolean answer = rejected.contains(node);
    for (var child : children.getOrDefault(node, List.of())) {
      answer |= holds(child, rejected, known);
    }
    known.put(node, answer);
    return answer;
  }

  /// A hypothesis.
  public record Node(String name, String parent, double p) {}

  /// What focused testing rejects, and at which p.
  public record Focused(double threshold, Set<String> rejected, Set<String> outer) {
    public Focused {
      rejected = Set.copyOf(rejected);
      outer = Set.copyOf(outer);
    }
  }
}
