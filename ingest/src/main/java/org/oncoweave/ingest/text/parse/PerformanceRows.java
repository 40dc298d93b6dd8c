package org.oncoweave.ingest.text.parse;

import java.util.Set;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ingest.text.note.Windows;

/// Reads a performance status from a sheet: its values in the cells of a row, or alone on the line
/// below its name.
final class PerformanceRows {
  private static final Set<String> NAMES =
      Set.of("ps", "oms", "ecog", "who", "performance", "indice", "score");
  private static final String BEGIN = "(?<=\\n|^)[ |*•-]{0,6}";
  private static final String CLOSE = "(?: ?\\((?:oms|who|ecog|ps|%)\\))? ?:?";
  private static final String FIVE =
      "(?:(?:ecog|oms|who)[ -]?(?:ps|performance status)?|ps(?:[ -](?:ecog|oms|who))?|performance status|indice de performance)"
          + CLOSE;
  private static final String HUNDRED =
      "(?:(?:indice de |score de )?" + Karnofsky.NAME + "|kps|ik|(?<lansky>lansky))" + CLOSE;
  private static final Rule ECOG = rule(FIVE, "[0-4]");
  private static final Rule KARNOFSKY = rule(HUNDRED, "(?:[1-9]0|100) ?%?");
  private static final int REACH = 120; // characters of a row

  private PerformanceRows() {}

  // At least two cells, or one value below the name.
  private static Rule rule(String name, String value) {
    return Rule.of(
        BEGIN
            + name
            + "(?<cells>(?:(?: *[|\\t] *| {2,})(?:"
            + value
            + "|[-–]|nd|nr)(?=[ |\\t]|\\n|$)){2,}| ?\\n ?"
            + value
            + "(?= ?(?:\\n|$)))");
  }

  static void read(Note note, Found found) {
    for (Matcher m : Windows.of(note, 12, REACH).words(ECOG, NAMES)) {
      cells(found, m, "ECOG");
    }
    for (Matcher m :
        Windows.of(note, 12, REACH)
            .around(KARNOFSKY, i -> Karnofsky.isNamed(note.tokens().lower(i)))) {
      cells(found, m, m.group("lansky") == null ? "KARNOFSKY" : "LANSKY");
    }
  }

  private static void cells(Found found, Matcher row, String scale) {
    String cells = row.group("cells");
    for (int at = 0; at < cells.length(); at++) {
      int from = at;
      while (at < cells.length() && Character.isDigit(cells.charAt(at))) {
        at++;
      }
      if (at > from) {
        var values = Found.values().with("scale", scale);
        values.with("value", Integer.valueOf(cells.substring(from, at)));
        int start = row.start("cells") + from;
        found.add(FindingKind.PERFORMANCE, start, row.start("cells") + at, values);
      }
    }
  }
}
