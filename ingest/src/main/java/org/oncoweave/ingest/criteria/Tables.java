package org.oncoweave.ingest.criteria;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.oncoweave.ontology.ShippedTable;

/// Patterns of the tables of this package; one may name another of `words.tsv` in braces: `{num}`.
final class Tables {
  private static final Pattern NAMED = Pattern.compile("\\{([a-z][a-z0-9_]*)\\}");
  private static final Map<String, String> WORDS = words();

  private Tables() {}

  /// The pattern with its named parts filled in.
  static String filled(String pattern) {
    return NAMED
        .matcher(pattern)
        .replaceAll(m ->
            java.util.regex.Matcher.quoteReplacement(
                "(?:" + Objects.requireNonNull(WORDS.get(m.group(1)), m.group()) + ")"));
  }

  /// The pattern as whole words.
  static Pattern whole(String pattern) {
    return Pattern.compile("(?<![a-z0-9])(?:" + filled(pattern) + ")(?![a-z0-9])");
  }

  static Pattern pattern(String pattern) {
    return Pattern.compile(filled(pattern));
  }

  private static Map<String, String> words() {
    var words = new LinkedHashMap<String, String>();
    for (var row : ShippedTable.rows(Tables.class, "words.tsv", 2)) {
      var filled = row.get(1);
      for (var known : words.entrySet()) {
        filled = filled.replace("{" + known.getKey() + "}", "(?:" + known.getValue() + ")");
      }
      words.put(row.get(0), filled);
    }
    return words;
  }
}
