package org.oncoweave.ingest.source.tables;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.oncoweave.ingest.source.Reason;
import org.oncoweave.ontology.ShippedTable;

/// The closed lists of words.
final class Words {
  private static final Map<String, String> MEANINGS = new HashMap<>();

  static {
    for (var row : ShippedTable.rowsBelowNames(Words.class, "words.tsv", 3)) {
      MEANINGS.put(row.get(0) + "\t" + row.get(1), row.get(2));
    }
  }

  private Words() {}

  static Object read(String list, String word) {
    var meaning = MEANINGS.get(list + "\t" + word.toUpperCase(Locale.ROOT));
    return meaning == null ? Reason.UNKNOWN_VALUE : meaning;
  }
}
