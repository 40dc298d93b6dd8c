package org.oncoweave.ingest.history;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.statement.Said;
import org.oncoweave.ingest.statement.Statement;
import org.oncoweave.model.PartialDate;

/// A statement of care, and the report that makes it.
record Telling(TimedReport report, Statement statement) {
  @Nullable PartialDate from() {
    return statement.times().from();
  }

  /// Surveillance told without a date began by the first report that tells it.
  @Nullable PartialDate begun() {
    return statement.said() instanceof Said.OtherCare && from() == null ? report.day() : null;
  }

  /// Rays whose last day lies behind were given, whatever the words around say.
  boolean over() {
    var until = statement.times().until();
    return statement.standing() == Statement.Standing.PLANNED
        && statement.said() instanceof Said.Rays r
        && r.doseGy().isPresent()
        && isDay(until)
        && isDay(from())
        && report.isSigned()
        && Times.days(until, report.day()) >= 0;
  }

  private static boolean isDay(@Nullable PartialDate date) {
    return date != null && date.precision() == PartialDate.Precision.DAY;
  }

  /// What is dated to the day first; the report of the operation itself before the letters.
  static final Comparator<Telling> ORDER =
      Comparator.comparingInt((Telling t) -> t.statement.past() ? 1 : 0)
          .thenComparingInt(t -> t.from() == null ? 3 : t.from().precision().ordinal())
          .thenComparing(Telling::from, Times.KNOWN_FIRST)
          .thenComparing(Telling::begun, Times.KNOWN_FIRST)
          .thenComparingInt(t -> t.taken() ? 0 : 1)
          .thenComparingInt(t -> -t.report.weight())
          .thenComparing(t -> t.report.id())
          .thenComparingInt(t -> t.statement.place().start());

  /// The day beside it; in the report of the work itself the day of the work.
  @Nullable PartialDate day(boolean ofWork) {
    var own = from() == null ? statement.times().until() : from();
    var beside = own == null ? JoinedActs.day(report, statement) : own;
    if (beside != null) {
      return beside;
    }
    boolean news = ofWork && taken() && !statement.past();
    return news ? found() : null;
  }

  /// What a signed report of pathology opens with, up to so many characters.
  boolean ofSpecimen(int opening) {
    return report.type().equals("pathology")
        && report.isSigned()
        && statement.standing() == Statement.Standing.AFFIRMED
        && !statement.past()
        && statement.place().start() < opening;
  }

  // A pathologist signs days later than the specimen was taken.
  private boolean taken() {
    return !report.type().equals("pathology") || report.reading().work() != null;
  }

  /// In its own report an operation is of the day of that work, not of the image told before it.
  private @Nullable PartialDate found() {
    var found = report.found(statement);
    var work = report.reading().work();
    boolean operated =
        report.type().equals("operation") && statement.said() instanceof Said.Operation;
    return operated && Times.days(found, work) > 0 ? work : found;
  }
}
