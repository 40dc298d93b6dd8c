package org.oncoweave.ingest.text.note;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.oncoweave.ontology.ShippedTable;

/// Words that a point cuts short in the middle of a phrase: "récid. locale". Their point goes with
/// them, so that terms of several words are found.
final class Clippings {
  private static final Map<String, String> WHOLE = new HashMap<>();

  static {
    ShippedTable.rows(Clippings.class, "clippings.tsv", 2)
        .forEach(row -> WHOLE.put(row.get(0), row.get(1)));
  }

  private Clippings() {}

  /// The whole word for one that ends before a point behind which the phrase goes on.
  static Optional<Folded.Change> at(Folded text, int from, int to) {
    if (!goesOn(text.cased(), to)) {
      return Optional.empty();
    }
    return Optional.ofNullable(WHOLE.get(text.lower().substring(from, to)))
        .map(whole -> new Folded.Change(from, to + 1, whole));
  }

  // Behind the point a small letter, a digit or a bracket; a capital among capitals.
  private static boolean goesOn(String cased, int point) {
    if (!cased.startsWith(".", point)) {
      return false;
    }
    int next = point + (cased.startsWith(" ", point + 1) ? 2 : 1);
    char c = next < cased.length() ? cased.charAt(next) : ' ';
    return Character.isLowerCase(c)
        || Character.isDigit(c)
        || c == '('
        || c == ':'
        || isUpper(cased, c, point);
  }

  private static boolean isUpper(String cased, char c, int point) {
    return Character.isUpperCase(c) && Character.isUpperCase(cased.charAt(point - 1));
  }
}
