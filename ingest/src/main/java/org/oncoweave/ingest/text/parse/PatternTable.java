package org.oncoweave.ingest.text.parse;

import java.util.HashMap;
import java.util.Map;
import org.oncoweave.ontology.ShippedTable;

/// A table of regular expressions: name, pattern, in which `<name>` stands for a pattern above.
/// Lines of one name are alternatives.
final class PatternTable {
  private final Map<String, String> patterns = new HashMap<>();

  PatternTable() {}

  /// A table of two columns.
  static PatternTable shipped(String file) {
    var table = new PatternTable();
    ShippedTable.rows(PatternTable.class, file, 2)
        .forEach(row -> table.add(row.get(0), row.get(1)));
    return table;
  }

  /// Adds one more pattern of a name; answers it with its names replaced.
  String add(String name, String regex) {
    String pattern = "(?:" + filled(regex) + ")";
    patterns.merge(name, pattern, (one, two) -> "(?:" + one + "|" + two + ")");
    return pattern;
  }

  /// An expression with its names replaced.
  String filled(String regex) {
    String filled = regex;
    for (var entry : patterns.entrySet()) {
      filled = filled.replace("<" + entry.getKey() + ">", entry.getValue());
    }
    return filled;
  }
}
