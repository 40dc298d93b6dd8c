package org.oncoweave.ingest.history;

import java.util.List;
import java.util.function.Predicate;
import org.oncoweave.ingest.statement.Said;
import org.oncoweave.ingest.statement.Said.Turn;
import org.oncoweave.ingest.statement.Statement;
import org.oncoweave.ingest.statement.Statement.Standing;
import org.oncoweave.model.EventType;
import org.oncoweave.model.NeoplasticHistory.Tumour;
import org.oncoweave.model.PartialDate;

/// Whether there was anything to answer to: freedom from disease after an operation alone is no
/// remission.
record Answers(Tumour tumour, List<TimedReport> reports) {
  private static final int PLANNED_DAYS = 21; // what was planned may have been given by then

  private static final int TOLD_DAYS = 30; // a report tells an answer no later

  /// Whether medicines, rays or an intervention were told, or planned, before that day, or no
  /// operation was.
  private boolean possible(Notice notice) {
    var day = notice.date();
    return day == null
        || notice.turn() != Turn.COMPLETE_REMISSION
        || MorphologyGroups.isBlood(tumour.morphology())
        || (told(Answers::care, day) && !new AfterSurgery(tumour, reports).is(day))
        || !told(Answers::operates, day);
  }

  boolean allow(EventType kind, Notice notice) {
    return kind != EventType.REMISSION || possible(notice);
  }

  private boolean told(Predicate<Statement> kind, PartialDate day) {
    return reports.stream()
        .filter(TimedReport::usable)
        .anyMatch(r -> r.statements().anyMatch(s -> kind.test(s) && before(r, s, day)));
  }

  private static boolean operates(Statement s) {
    return s.holds() && s.said() instanceof Said.Operation;
  }

  private static boolean care(Statement s) {
    boolean told = s.standing() != Standing.NEGATED && s.standing() != Standing.FAMILY;
    return told
        && switch (s.said()) {
          case Said.Medicines _, Said.Rays _ -> true;
          case Said.OtherCare c -> c.care() != Said.Care.SURVEILLANCE;
          case Said.Tumour _, Said.Disease _, Said.Operation _, Said.Death _, Said.Benign _ ->
              false;
        };
  }

  private static boolean before(TimedReport report, Statement s, PartialDate day) {
    var from = s.times().from();
    boolean begun = s.holds() || s.standing() == Standing.UNCERTAIN;
    if (from == null && (s.past() || report.day() == null)) {
      return true;
    }
    // Medicines without a date were given before their report, which tells the answer too.
    return from == null
        ? Times.days(report.day(), day) >= (begun ? -TOLD_DAYS : PLANNED_DAYS)
        : Times.days(from, day) >= 0;
  }

  /// An answer told in the report that tells the growth after it is of before.
  static boolean outdone(EventType kind, Notice notice) {
    return kind == EventType.REMISSION
        && notice
            .report()
            .statements()
            .filter(s -> s.standing() == Standing.AFFIRMED)
            .anyMatch(s -> s.said() instanceof Said.Disease d && d.turn() == Turn.PROGRESSION);
  }
}
