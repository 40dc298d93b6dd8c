package org.oncoweave.ingest.text.note;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.oncoweave.ontology.ShippedTable;

/// Whole numbers in words, from the table `number_words.tsv`.
public final class NumberWords {
  private static final Map<String, Integer> NUMBERS = table();

  private NumberWords() {}

  /// The number that a folded word in small letters says.
  public static Optional<Integer> find(String word) {
    return Optional.ofNullable(NUMBERS.get(word));
  }

  /// The number that digits or a folded word say; 0 where none.
  static int read(String told) {
    return Character.isDigit(told.charAt(0)) ? Integer.parseInt(told) : find(told).orElse(0);
  }

  private static Map<String, Integer> table() {
    var numbers = new HashMap<String, Integer>();
    for (var row : ShippedTable.rows(NumberWords.class, "number_words.tsv", 2)) {
      for (var word : row.get(1).split("\\|", -1)) {
        numbers.put(word, Integer.valueOf(row.get(0)));
      }
    }
    return Map.copyOf(numbers);
  }
}
