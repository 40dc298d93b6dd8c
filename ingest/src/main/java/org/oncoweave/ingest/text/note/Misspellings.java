package org.oncoweave.ingest.text.note;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.oncoweave.ontology.ShippedTable;

/// Words that many hands write wrong, and the right ones: "abscence de".
final class Misspellings {
  /// Letters of the shortest word of the table.
  static final int LEAST = 7;

  private static final Map<String, String> RIGHT = new HashMap<>();

  static {
    ShippedTable.rows(Misspellings.class, "misspellings.tsv", 2)
        .forEach(row -> RIGHT.put(row.get(0), row.get(1)));
  }

  private Misspellings() {}

  static Optional<String> right(String word) {
    return Optional.ofNullable(RIGHT.get(word));
  }
}
