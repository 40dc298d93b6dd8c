package org.oncoweave.analysis.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// A property of patients that takes few values: a value a group, a number a patient. A criterion
/// is asked once of each value.
final class Grouped<T> {
  private final Map<T, Integer> numbers = new HashMap<>();
  private final List<T> values = new ArrayList<>();
  private int[] groups = new int[1 << 10];

  void put(int row, T value) {
    if (row >= groups.length) {
      groups = Arrays.copyOf(groups, Math.max(row + 1, groups.length * 2));
    }
    groups[row] =
        numbers.computeIfAbsent(
            value,
            v -> {
              values.add(v);
              return values.size() - 1;
            });
  }

  T of(int row) {
    return values.get(groups[row]);
  }

  /// The answer of each value: 0 no, 1 unknown, 2 match.
  byte[] answers(Function<T, Answer> question) {
    var answers = new byte[values.size()];
    for (int i = 0; i < answers.length; i++) {
      answers[i] = (byte) question.apply(values.get(i)).ordinal();
    }
    return answers;
  }

  /// Fills the answers of the rows from `from` on, 64 a word.
  void fill(byte[] answers, int from, Ternary into) {
    for (int word = 0; word < into.match.length; word++) {
      long match = 0;
      long possible = 0;
      int first = from + (word << 6);
      int rows = Math.min(64, groups.length - first);
      for (int bit = 0; bit < rows; bit++) {
        int answer = answers[groups[first + bit]];
        match |= (long) (answer >> 1) << bit;
        possible |= (long) ((answer + 1) >> 1) << bit;
      }
      into.match[word] = match;
      into.possible[word] = possible;
    }
  }
}
