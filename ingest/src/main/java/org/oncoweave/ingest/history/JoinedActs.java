package org.oncoweave.ingest.history;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.statement.Said;
import org.oncoweave.ingest.statement.Statement;
import org.oncoweave.model.PartialDate;

/// Acts of one operation told in a row, whose day stands behind the last: "cystectomy,
/// lymphadenectomy and ileal conduit on 7 March 2017".
final class JoinedActs {
  private static final int REACH = 60; // characters from one act to the next
  private static final Pattern APART =
      Pattern.compile(
          "[.;:\\d\\n]|\\b(?:puis|then|followed|suivie?s?|after|apres|before|avant|previous\\w*|prior)\\b",
          Pattern.CASE_INSENSITIVE);

  private JoinedActs() {}

  /// The day of the act that this one is told with; null where it is told alone.
  static @Nullable PartialDate day(TimedReport report, Statement act) {
    return report.care().stream()
        .filter(_ -> act.said() instanceof Said.Operation && !act.past())
        .filter(s -> s.said() instanceof Said.Operation && s.standing() == act.standing())
        .filter(s -> s.times().from() != null && follows(report, act, s))
        .map(s -> s.times().from())
        .findFirst()
        .orElse(null);
  }

  private static boolean follows(TimedReport report, Statement act, Statement next) {
    int from = act.place().end();
    int to = next.place().start();
    var text = report.reading().report().text();
    return next.place().sentence() == act.place().sentence()
        && to > from
        && to - from <= REACH
        && to <= text.length()
        && !APART.matcher(text.substring(from, to)).find();
  }
}
