package org.oncoweave.analysis;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;

/// The concepts of the matrix by number, and what each is a kind of: a directed graph, kept as
/// compact arrays. A cycle in a source does no harm: a concept is never its own ancestor.
public final class ConceptTree {
  private final int[][] parents;
  private final int[][] ancestors;
  private final int[][] descendants;

  private ConceptTree(int[][] parents) {
    this.parents = parents;
    this.ancestors = closure(parents);
    this.descendants = closure(inverse(parents));
  }

  /// The tree over concepts `0..parents.length-1`, `parents[c]` the direct parents of `c`.
  public static ConceptTree of(int[][] parents) {
    int[][] copy = new int[parents.length][];
    for (int c = 0; c < parents.length; c++) {
      copy[c] = parents[c].clone();
      for (int parent : copy[c]) {
        if (parent < 0 || parent >= parents.length) {
          throw new IllegalArgumentException("Concept " + c + " has an unknown parent " + parent);
        }
      }
    }
    return new ConceptTree(copy);
  }

  /// Concepts that have nothing above or below them.
  public static ConceptTree flat(int size) {
    int[][] none = new int[size][];
    Arrays.fill(none, new int[0]);
    return new ConceptTree(none);
  }

  /// The same with more concepts, numbered from `from` on, each below one other.
  ///
  /// @param below what each of them lies below
  public ConceptTree with(int from, int[] below) {
    int[][] more = new int[from + below.length][];
    Arrays.fill(more, new int[0]);
    System.arraycopy(parents, 0, more, 0, parents.length);
    for (int i = 0; i < below.length; i++) {
      more[from + i] = new int[] {below[i]};
    }
    return of(more);
  }

  public int size() {
    return parents.length;
  }

  public boolean isRoot(int concept) {
    return parents[concept].length == 0;
  }

  /// Everything above, the concept itself left out, ascending.
  public int[] ancestors(int concept) {
    return ancestors[concept].clone();
  }

  /// Everything below, the concept itself left out, ascending.
  public int[] descendants(int concept) {
    return descendants[concept].clone();
  }

  /// Whether `above` is an ancestor of `below`.
  public boolean isAncestor(int above, int below) {
    return Arrays.binarySearch(ancestors[below], above) >= 0;
  }

  private static int[][] inverse(int[][] edges) {
    int[] size = new int[edges.length];
    for (int[] targets : edges) {
      for (int target : targets) {
        size[target]++;
      }
    }
    int[][] result = new int[edges.length][];
    Arrays.setAll(result, c -> new int[size[c]]);
    for (int c = 0; c < edges.length; c++) {
      for (int target : edges[c]) {
        result[target][--size[target]] = c;
      }
    }
    return result;
  }

  private static int[][] closure(int[][] edges) {
    int[][] result = new int[edges.length][];
    var seen = new BitSet();
    var queue = new ArrayDeque<Integer>();
    for (int c = 0; c < edges.length; c++) {
      seen.clear();
      queue.add(c);
      while (!queue.isEmpty()) {
        for (int next : edges[queue.remove()]) {
          if (!seen.get(next)) {
            seen.set(next);
            queue.add(next);
          }
        }
      }
      seen.clear(c);
      result[c] = seen.stream().toArray();
    }
    return result;
  }
}
