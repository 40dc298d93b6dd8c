package org.oncoweave.ingest.text.note;

import java.util.Set;

/// How often one of some strings is to be expected in a report; a rough guess will do.
final class KeyCost {
  /// More often than every so many signs a key spares nothing.
  private static final double MOST = 0.03;

  private KeyCost() {}

  static boolean isWorthwhile(Set<String> keys) {
    return of(keys) <= MOST;
  }

  static double of(Set<String> keys) {
    return keys.stream().mapToDouble(KeyCost::of).sum();
  }

  private static double of(String key) {
    return key.chars().mapToDouble(KeyCost::share).reduce(1, (a, b) -> a * b);
  }

  // Signs beyond Latin letters are not looked for.
  private static double share(int c) {
    if (c >= KeyScan.SIGNS) {
      return Double.POSITIVE_INFINITY;
    }
    return c == ' ' ? 0.15 : "eaitnrs".indexOf(c) >= 0 ? 0.08 : Character.isLetter(c) ? 0.03 : 0.02;
  }
}
