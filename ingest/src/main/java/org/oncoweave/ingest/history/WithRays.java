package org.oncoweave.ingest.history;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.oncoweave.ingest.statement.Said;
import org.oncoweave.ingest.statement.Statement;
import org.oncoweave.ingest.statement.Statement.Standing;
import org.oncoweave.ingest.statement.Statement.Times;
import org.oncoweave.ontology.ShippedTable;

/// Medicines that a report of rays tells beside them, or that any report tells as chemoradiation,
/// without a date: given as long as the rays were.
final class WithRays {
  private static final Set<String> SENSITISING =
      ShippedTable.rows(WithRays.class, "with-rays.tsv", 1).stream()
          .map(r -> r.getFirst())
          .collect(Collectors.toSet());

  private static final Pattern WITH =
      Pattern.compile(
          "^(?:radio-?chimio|chimio-?radio|rct|rtct|rcc|rt-?ct|chemo-?radi)|(?:concomitante?|concurrent)s?\\b|(?:avec|with)[^,;.]{0,12}$",
          Pattern.CASE_INSENSITIVE);

  /// In the same brackets, and before any other date.
  private static final Pattern BESIDE =
      Pattern.compile("(?!.*\\b(?:puis|then|(?:19|20)\\d\\d)\\b)[^;)]{0,60}", Pattern.DOTALL);

  private static final Pattern RANGE =
      Pattern.compile("(?:du|from) [\\w/. ]{3,20} (?:au|to) [\\w/.]{2,12}(?: \\p{L}+ \\d{4})?");

  private WithRays() {}

  static Statement dated(TimedReport report, Statement s) {
    var said = (Said.Medicines) s.said();
    boolean open = undated(s) && !said.stops() && sensitises(said);
    if (!open) {
      return s;
    }
    boolean beside = report.type().equals("radiotherapy") && s.standing() == Standing.AFFIRMED;
    return beside ? besideRays(report, s) : s.holds() ? together(report, s) : s;
  }

  /// "Radio-chimio du 13 juillet au 21 aout (41,4 Gy, carboplatine et paclitaxel)".
  private static Statement together(TimedReport report, Statement s) {
    return report
        .statements()
        .filter(r -> r.said() instanceof Said.Rays && r.holds() && r.times().from() != null)
        .filter(r -> r.place().sentence() == s.place().sentence() && isWith(report, r, s))
        .findFirst()
        .map(r -> at(s, r))
        .orElse(s);
  }

  private static boolean isWith(TimedReport report, Statement rays, Statement s) {
    var text = report.reading().report().text();
    int end = rays.place().end();
    int to = Math.min(s.place().start(), text.length());
    return end <= to
        && BESIDE.matcher(RANGE.matcher(text.substring(end, to)).replaceFirst("")).matches()
        && WITH.matcher(text.substring(rays.place().start(), to)).find();
  }

  private static Statement at(Statement s, Statement rays) {
    var times = new Times(rays.times().from(), rays.times().until(), s.times().exam());
    return new Statement(s.said(), s.place(), s.standing(), times, s.subject());
  }

  private static boolean undated(Statement s) {
    return s.times().from() == null && s.times().until() == null;
  }

  private static boolean sensitises(Said.Medicines said) {
    return SENSITISING.stream().anyMatch(said.drugs()::contains);
  }

  private static Statement besideRays(TimedReport report, Statement s) {
    return report
        .statements()
        .filter(r -> r.said() instanceof Said.Rays && r.holds() && r.times().from() != null)
        .filter(r -> Math.abs(r.place().sentence() - s.place().sentence()) <= 1)
        .findFirst()
        .map(r -> at(s, r))
        .orElse(s);
  }
}
