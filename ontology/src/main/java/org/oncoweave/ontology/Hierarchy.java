package org.oncoweave.ontology;

import java.util.Arrays;
import java.util.List;

/// The closure of a directed acyclic graph over dense numbers, parents before children.
///
/// Numbers follow a depth-first walk, so a subtree lies (almost) in one run: bitmaps over them are
/// small. Ancestors and descendants stand in two flat arrays with offsets; `isA` is a binary search
/// in some ten integers.
final class Hierarchy {
  private final Rows parents;
  private final Rows children;
  private final Rows ancestors;
  private final Rows descendants;

  /// Rows of whole numbers of different lengths, one after another.
  private static final class Rows {
    private final int[] starts;
    private final int[] values;

    Rows(int[] starts, int[] values) {
      this.starts = starts;
      this.values = values;
    }

    int[] of(int row) {
      return Arrays.copyOfRange(values, starts[row], starts[row + 1]);
    }

    int size(int row) {
      return starts[row + 1] - starts[row];
    }

    static Rows of(int[][] rows) {
      int[] starts = new int[rows.length + 1];
      for (int i = 0; i < rows.length; i++) {
        starts[i + 1] = starts[i] + rows[i].length;
      }
      int[] values = new int[starts[rows.length]];
      for (int i = 0; i < rows.length; i++) {
        System.arraycopy(rows[i], 0, values, starts[i], rows[i].length);
      }
      return new Rows(starts, values);
    }

    Rows transposed() {
      int[] starts = new int[this.starts.length];
      for (int value : values) {
        starts[value + 1]++;
      }
      for (int i = 1; i < starts.length; i++) {
        starts[i] += starts[i - 1];
      }
      int[] next = starts.clone();
      int[] turned = new int[values.length];
      for (int row = 0; row < starts.length - 1; row++) {
        for (int at = this.starts[row]; at < this.starts[row + 1]; at++) {
          turned[next[values[at]]++] = row;
        }
      }
      return new Rows(starts, turned);
    }
  }

  private Hierarchy(Rows parents) {
    this.parents = parents;
    this.children = parents.transposed();
    this.ancestors = closure(parents);
    this.descendants = ancestors.transposed();
  }

  /// The parents of each number, all smaller than it, without repetition.
  static Hierarchy of(int[][] parents) {
    return new Hierarchy(Rows.of(parents));
  }

  /// Node numbers in an order in which parents come before children; those in or below a cycle are
  /// left out, so a shorter answer than `parents` tells of one.
  static int[] order(int[][] parents) {
    var children = Rows.of(parents).transposed();
    int count = parents.length;
    int[] waiting = Arrays.stream(parents).mapToInt(row -> row.length).toArray();
    int[] stack = new int[count];
    int top = 0;
    for (int node = count - 1; node >= 0; node--) {
      if (waiting[node] == 0) {
        stack[top++] = node;
      }
    }
    int[] order = new int[count];
    int done = 0;
    while (top > 0) {
      int node = stack[--top];
      order[done++] = node;
      for (int at = children.starts[node + 1] - 1; at >= children.starts[node]; at--) {
        int child = children.values[at];
        if (--waiting[child] == 0) {
          stack[top++] = child;
        }
      }
    }
    return Arrays.copyOf(order, done);
  }

  private static Rows closure(Rows parents) {
    int count = parents.starts.length - 1;
    int[][] all = new int[count][];
    for (int node = 0; node < count; node++) {
      all[node] = above(parents.of(node), all);
    }
    return Rows.of(all);
  }

  private static int[] above(int[] parents, int[][] known) {
    int size = parents.length;
    for (int parent : parents) {
      size += known[parent].length;
    }
    int[] union = Arrays.copyOf(parents, size);
    int filled = parents.length;
    for (int parent : parents) {
      System.arraycopy(known[parent], 0, union, filled, known[parent].length);
      filled += known[parent].length;
    }
    Arrays.sort(union);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (kept == 0 || union[kept - 1] != union[i]) {
        union[kept++] = union[i];
      }
    }
    return Arrays.copyOf(union, kept);
  }

  /// Parents have smaller numbers, so most questions end before the search.
  boolean isA(int node, int ancestor) {
    if (ancestor >= node) {
      return ancestor == node;
    }
    int from = ancestors.starts[node];
    int to = ancestors.starts[node + 1];
    int[] all = ancestors.values;
    return from < to && all[from] <= ancestor && Arrays.binarySearch(all, from, to, ancestor) >= 0;
  }

  int[] parents(int node) {
    return parents.of(node);
  }

  int[] children(int node) {
    return children.of(node);
  }

  int[] ancestors(int node) {
    return ancestors.of(node);
  }

  int[] descendants(int node) {
    return descendants.of(node);
  }

  int descendantCount(int node) {
    return descendants.size(node);
  }

  /// Those above both (a node counts as above itself) that have nothing below them which also is.
  List<Integer> lowestCommon(int one, int other) {
    return Arrays.stream(withSelf(one))
        .filter(node -> isA(other, node))
        .boxed()
        .sorted((a, b) -> Integer.compare(descendantCount(a), descendantCount(b)))
        .toList();
  }

  private int[] withSelf(int node) {
    int[] above = ancestors(node);
    int[] all = Arrays.copyOf(above, above.length + 1);
    all[above.length] = node;
    return all;
  }
}
