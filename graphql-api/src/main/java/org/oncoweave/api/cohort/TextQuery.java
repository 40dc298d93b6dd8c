package org.oncoweave.api.cohort;

import java.util.ArrayList;
import java.util.List;

/// Words and "phrases in quotes" as people type them, made into a query of Lucene that needs all of
/// them; no sign of Lucene's own syntax gets through.
final class TextQuery {
  private static final int MOST_WORDS = 20;

  private TextQuery() {}

  /// Empty where the text holds no word.
  static String lucene(String typed) {
    var parts = new ArrayList<String>();
    boolean quoted = false;
    for (var piece : typed.split("\"", -1)) {
      var words = words(piece);
      if (quoted && !words.isEmpty()) {
        parts.add("\"" + String.join(" ", words) + "\"");
      } else {
        words.forEach(word -> parts.add("\"" + word + "\""));
      }
      quoted = !quoted;
    }
    return String.join(" AND ", parts.subList(0, Math.min(parts.size(), MOST_WORDS)));
  }

  private static List<String> words(String piece) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    for (int i = 0; i <= piece.length(); i++) {
      if (i < piece.length() && Character.isLetterOrDigit(piece.charAt(i))) {
        word.append(piece.charAt(i));
      } else if (!word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    return words;
  }
}
