package org.oncoweave.ingest.history;

import java.util.EnumSet;
import java.util.Set;
import org.oncoweave.ingest.statement.Said;
import org.oncoweave.ingest.statement.Said.Turn;
import org.oncoweave.ingest.statement.Statement;
import org.oncoweave.ingest.statement.Statement.Standing;

/// What a report says of the disease that is no event of its own: a question that its image answers
/// with no, the cause of a death, and what it tells twice.
final class NoNotice {
  private static final Set<Turn> BACK =
      EnumSet.of(
          Turn.METASTASIS,
          Turn.SYNCHRONOUS_METASTASIS,
          Turn.DISTANT_RECURRENCE,
          Turn.REGIONAL_RECURRENCE,
          Turn.LOCAL_RECURRENCE,
          Turn.RECURRENCE,
          Turn.PROGRESSION);

  private NoNotice() {}

  static boolean is(Statement s, TimedReport report) {
    boolean cause = s.times().from() == null && blamed(s, report);
    return cause || denied(s, report) || isTwice(s, report);
  }

  /// Asked in the report of an image that answers no.
  private static boolean denied(Statement s, TimedReport report) {
    var asked = (Said.Disease) s.said();
    return report.type().equals("imaging")
        && asked.turn() == Turn.METASTASIS
        && report.diseases().stream()
            .filter(o -> o.standing() == Standing.NEGATED && o.place().start() > s.place().end())
            .anyMatch(o -> o.said() instanceof Said.Disease d && sameOrgans(d, asked));
  }

  private static boolean sameOrgans(Said.Disease one, Said.Disease other) {
    return one.turn() == other.turn()
        && !other.sites().isEmpty()
        && one.sites().containsAll(other.sites());
  }

  /// What the sentence of a death gives for its cause, without a day, is no event of its own.
  private static boolean blamed(Statement s, TimedReport report) {
    boolean back = s.said() instanceof Said.Disease d && BACK.contains(d.turn());
    return back
        && report.deaths().stream()
            .filter(Statement::holds)
            .anyMatch(o -> o.place().sentence() == s.place().sentence());
  }

  /// What a list of the history tells again of the day and organs that its report has told outside
  /// it is no second event.
  private static boolean isTwice(Statement s, TimedReport report) {
    return s.past()
        && s.times().from() != null
        && report.diseases().stream()
            .filter(o -> !o.past() && s.times().from().equals(o.times().from()))
            .map(o -> (Said.Disease) o.said())
            .anyMatch(
                o -> !o.sites().isEmpty() && o.sites().equals(((Said.Disease) s.said()).sites()));
  }
}
