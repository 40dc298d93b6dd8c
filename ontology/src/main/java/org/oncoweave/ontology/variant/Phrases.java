package org.oncoweave.ontology.variant;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The words of reports by what they mean, from `phrases.tsv`: accents and case do not count, a `*`
/// stands for any end of the word, a phrase begins at the beginning of a word.
final class Phrases {
  private static final Map<String, Pattern> PATTERNS = read();

  private Phrases() {}

  static boolean say(String meaning, String plain) {
    return pattern(PATTERNS, meaning).matcher(plain).find();
  }

  /// The text without the phrases of a meaning, for those that would be taken for another.
  static String without(String meaning, String plain) {
    return pattern(PATTERNS, meaning).matcher(plain).replaceAll(" ");
  }

  private static Pattern pattern(Map<String, Pattern> patterns, String meaning) {
    var pattern = patterns.get(meaning);
    if (pattern == null) {
      throw new IllegalArgumentException("phrases.tsv has no " + meaning);
    }
    return pattern;
  }

  private static Map<String, Pattern> read() {
    var phrases = new HashMap<String, StringBuilder>();
    for (List<String> row : VariantTables.rows("phrases.tsv")) {
      var all = phrases.computeIfAbsent(row.get(0), _ -> new StringBuilder());
      for (var phrase : row.get(1).split("\\|")) {
        all.append(all.isEmpty() ? "" : "|").append(pattern(phrase.strip()));
      }
    }
    var patterns = new HashMap<String, Pattern>();
    phrases.forEach(
        (meaning, all) -> patterns.put(meaning, Pattern.compile("(?<![a-z0-9])(?:" + all + ")")));
    return patterns;
  }

  private static String pattern(String phrase) {
    var quoted =
        Pattern.quote(phrase.endsWith("*") ? phrase.substring(0, phrase.length() - 1) : phrase);
    return quoted.replace(" ", "\\E[ -]\\Q") + (phrase.endsWith("*") ? "" : "(?![a-z0-9])");
  }
}
