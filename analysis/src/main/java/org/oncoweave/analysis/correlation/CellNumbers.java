package org.oncoweave.analysis.correlation;

import java.util.HashMap;
import java.util.Map;

/// Gives the cells that occur dense numbers, in the order of their first use.
final class CellNumbers {
  private final Map<Long, Integer> numbers = new HashMap<>();
  private long last = Long.MIN_VALUE;
  private int lastNumber;

  int of(long code) {
    if (code != last) {
      last = code;
      lastNumber = numbers.computeIfAbsent(code, _ -> numbers.size());
    }
    return lastNumber;
  }

  int size() {
    return numbers.size();
  }
}
