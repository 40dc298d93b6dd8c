package org.oncoweave.ingest.source.tables;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.oncoweave.ingest.source.Reason;

/// The closed lists of words.
final class Words {
  private static final Map<String, String> MEANINGS = new HashMap<>();

  static {
    for (var row : Tsv.rows("words.tsv")) {
      MEANINGS.put(row[0] + "\t" + row[1], row[2]);
    }
  }

  private Words() {}

  static Object read(String list, String word) {
    var meaning = MEANINGS.get(list + "\t" + word.toUpperCase(Locale.ROOT));
    return meaning == null ? Reason.UNKNOWN_VALUE : meaning;
  }
}
