package org.oncoweave.analysis.correlation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The columns of a model with an intercept, one term for each level of each axis but its
/// commonest, and the exposure last: where it says nothing beyond the others it is left out.
final class MainEffects {
  private final Map<Level, Integer> column = new HashMap<>();
  private final int width;

  private record Level(int axis, int value) {}

  /// @param keys of each row, all of one length
  MainEffects(List<int[]> keys) {
    int next = 1;
    int axes = keys.isEmpty() ? 0 : keys.getFirst().length;
    for (int axis = 0; axis < axes; axis++) {
      var rows = new HashMap<Integer, Integer>();
      for (int[] key : keys) {
        rows.merge(key[axis], 1, Integer::sum);
      }
      var levels = rows.keySet().stream().sorted((a, b) -> order(rows, a, b)).toList();
      for (int level : levels.subList(1, levels.size())) {
        column.put(new Level(axis, level), next++);
      }
    }
    width = next + 1;
  }

  private static int order(Map<Integer, Integer> rows, int a, int b) {
    int byRows = Integer.compare(rows.getOrDefault(b, 0), rows.getOrDefault(a, 0));
    return byRows == 0 ? Integer.compare(a, b) : byRows;
  }

  int width() {
    return width;
  }

  /// The place of the exposure.
  int exposure() {
    return width - 1;
  }

  double[] row(int[] key, double exposed) {
    double[] row = new double[width];
    row[0] = 1;
    for (int axis = 0; axis < key.length; axis++) {
      var at = column.get(new Level(axis, key[axis]));
      if (at != null) {
        row[at] = 1;
      }
    }
    row[exposure()] = exposed;
    return row;
  }

  /// A key with one value more.
  static int[] plus(int[] key, int value) {
    int[] longer = Arrays.copyOf(key, key.length + 1);
    longer[key.length] = value;
    return longer;
  }
}
