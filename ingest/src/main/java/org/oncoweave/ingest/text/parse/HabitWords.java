package org.oncoweave.ingest.text.parse;

import java.util.HashMap;
import java.util.Map;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ontology.ShippedTable;

/// The words of `habits.tsv`, of which the rules on tobacco and alcohol are made.
final class HabitWords {
  private static final Map<String, String> PATTERNS = new HashMap<>();

  static {
    for (var row : ShippedTable.rows(HabitWords.class, "habits.tsv", 2)) {
      String pattern = "(?:" + filled(row.get(1)) + ")";
      PATTERNS.merge(row.get(0), pattern, (one, two) -> "(?:" + one + "|" + two + ")");
    }
  }

  private HabitWords() {}

  /// A rule in which `<name>` stands for a pattern of the table, and `<x.name>` for that of a
  /// habit.
  static Rule rule(String habit, String regex) {
    return Rule.of(filled(regex.replace("<x.", "<" + habit + ".")));
  }

  static Rule rule(String regex) {
    return rule("", regex);
  }

  private static String filled(String regex) {
    String filled = regex;
    for (var entry : PATTERNS.entrySet()) {
      filled = filled.replace("<" + entry.getKey() + ">", entry.getValue());
    }
    return filled;
  }
}
