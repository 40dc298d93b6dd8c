package org.oncoweave.ingest.history;

import java.util.Map;
import java.util.Set;
import org.oncoweave.ingest.statement.Said;
import org.oncoweave.ingest.statement.Statement;

/// Organs that a patient of this sex has not: "récidive du col" of a man is told of the neck of the
/// bladder. What the disease does is told without them.
record OrgansOfSex(String sex) {
  private static final Map<String, Set<String>> OF_OTHERS =
      Map.of(
          "M", Set.of("C51", "C52", "C53", "C54", "C55", "C56", "C57", "C58"),
          "F", Set.of("C60", "C61", "C62", "C63"));

  TimedReport held(TimedReport report) {
    return report.diseases().stream().anyMatch(this::isOfOthers)
        ? report.with(this::without)
        : report;
  }

  private boolean isOfOthers(Statement statement) {
    return statement.said() instanceof Said.Disease disease
        && disease.sites().stream().anyMatch(this::isOfOthers);
  }

  private boolean isOfOthers(String site) {
    return OF_OTHERS.getOrDefault(sex, Set.of()).contains(Sites.three(site));
  }

  private Statement without(Statement s) {
    if (!(s.said() instanceof Said.Disease d) || !isOfOthers(s)) {
      return s;
    }
    var sites = d.sites().stream().filter(site -> !isOfOthers(site)).toList();
    var turn = sites.isEmpty() ? nearer(d.turn()) : d.turn();
    var said = new Said.Disease(turn, sites, d.side());
    return new Statement(said, s.place(), s.standing(), s.times(), s.subject());
  }

  // Distant for the sake of that organ alone.
  private static Said.Turn nearer(Said.Turn turn) {
    return turn == Said.Turn.DISTANT_RECURRENCE ? Said.Turn.LOCAL_RECURRENCE : turn;
  }
}
