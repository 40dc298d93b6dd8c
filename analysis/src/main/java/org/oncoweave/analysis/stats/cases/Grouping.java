package org.oncoweave.analysis.stats.cases;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Rows in groups by a word.
final class Grouping {
  private Grouping() {}

  /// The words that occur, numbers by size, else in alphabetical order.
  static List<String> levels(List<String> words) {
    var distinct = words.stream().filter(word -> !word.isEmpty()).distinct().toList();
    boolean numbers = distinct.stream().allMatch(Grouping::isNumber);
    Comparator<String> order =
        numbers ? Comparator.comparingDouble(Double::parseDouble) : Comparator.naturalOrder();
    return distinct.stream().sorted(order).toList();
  }

  /// A number without needless digits, other words as they are.
  static String plain(String word) {
    return isNumber(word) ? new BigDecimal(word).stripTrailingZeros().toPlainString() : word;
  }

  private static boolean isNumber(String word) {
    try {
      return new BigDecimal(word).signum() <= 1;
    } catch (NumberFormatException _) {
      return false;
    }
  }

  /// The number of the combination of words that each row has, from 0.
  static int[] numbers(Rows rows, List<String> columns, int[] kept) {
    Map<List<String>, Integer> seen = new HashMap<>();
    int[] numbers = new int[kept.length];
    for (int i = 0; i < kept.length; i++) {
      int row = kept[i];
      var key = columns.stream().map(column -> rows.words(column).get(row)).toList();
      numbers[i] = Objects.requireNonNullElse(seen.putIfAbsent(key, seen.size()), seen.size() - 1);
    }
    return numbers;
  }
}
