package org.oncoweave.ingest;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/// How many records of each type met which fate in one import.
final class Counts {
  enum Fate {
    ADDED,
    REPLACED,
    UNCHANGED,
    FAULTY,
    WAITING
  }

  private final Map<String, EnumMap<Fate, Long>> counts = new TreeMap<>();

  void add(String type, Fate fate) {
    counts.computeIfAbsent(type, t -> new EnumMap<>(Fate.class)).merge(fate, 1L, Long::sum);
  }

  long total(Fate fate) {
    return counts.values().stream().mapToLong(fates -> fates.getOrDefault(fate, 0L)).sum();
  }

  /// By type, then by fate in lower case.
  Map<String, Map<String, Long>> byType() {
    var copy = new TreeMap<String, Map<String, Long>>();
    counts.forEach((type, fates) -> {
      var words = new TreeMap<String, Long>();
      fates.forEach((fate, n) -> words.put(fate.name().toLowerCase(java.util.Locale.ROOT), n));
      copy.put(type, words);
    });
    return copy;
  }
}
