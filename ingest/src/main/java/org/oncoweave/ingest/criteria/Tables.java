package org.oncoweave.ingest.criteria;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// The tables of this package: `#` lines that say what and whence, then tab separated cells. A
/// pattern may name another of `words.tsv` in braces: `{num}`.
final class Tables {
  private static final Pattern NAMED = Pattern.compile("\\{([a-z][a-z0-9_]*)\\}");
  private static final Map<String, String> WORDS = words();

  private Tables() {}

  static List<List<String>> rows(String name) {
    var stream = Objects.requireNonNull(Tables.class.getResourceAsStream(name), name);
    try (var in = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return in.lines()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .map(l -> List.of(l.split("\t", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The program lacks its table " + name, e);
    }
  }

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
    for (var row : rows("words.tsv")) {
      var filled = row.get(1);
      for (var known : words.entrySet()) {
        filled = filled.replace("{" + known.getKey() + "}", "(?:" + known.getValue() + ")");
      }
      words.put(row.get(0), filled);
    }
    return words;
  }
}
