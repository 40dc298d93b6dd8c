package org.oncoweave.ingest.history;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.statement.Said;
import org.oncoweave.ingest.statement.Statement;
import org.oncoweave.ingest.statement.Statement.Standing;
import org.oncoweave.model.PartialDate;

/// One telling of medicines: what, when, by whom; by a report, or by a row.
record MedicineTelling(
    TimedReport report,
    Statement statement,
    Said.Medicines said,
    Set<String> drugs,
    boolean ofRow) {
  private static final int ERRING_DAYS = 14; // a letter dated before what it tells as done
  private static final int SOON_DAYS = 31;
  private static final int MEMORY_DAYS = 300;

  /// A giving that a row tells is one of its day.
  MedicineTelling onItsDay() {
    var times = new Statement.Times(report.day(), statement.times().until(), null);
    var dated =
        new Statement(said, statement.place(), statement.standing(), times, statement.subject());
    return new MedicineTelling(report, dated, said, drugs, true);
  }

  @Nullable PartialDate from() {
    return statement.times().from();
  }

  /// The day for which it is planned; that of the plan where it names none.
  @Nullable PartialDate meant() {
    return from() == null ? report.day() : from();
  }

  /// Whether it is sure enough to add its medicines.
  boolean adds(Given course) {
    return course.drugs.isEmpty() || from() != null || names(course);
  }

  /// Whether it tells the regimen of a course of which rows alone gave medicines.
  private boolean names(Given course) {
    boolean soon = course.to(report.day()) <= MEMORY_DAYS;
    return soon && !said.regimen().isEmpty() && !course.reported;
  }

  /// Whether what it plans may be what another tells as given: a plan without a day is kept within
  /// months.
  boolean precedes(MedicineTelling given) {
    long days = Times.days(meant(), given.report.day());
    return meant() != null
        && days >= (from() == null ? 0 : -ERRING_DAYS - 1)
        && (from() != null || days <= MEMORY_DAYS);
  }

  boolean planned() {
    return statement.standing() == Standing.PLANNED || report.toCome(from());
  }

  /// Told as of long before.
  boolean fromMemory() {
    return statement.past() || !report.isSigned() || Times.days(from(), report.day()) > MEMORY_DAYS;
  }

  /// Told as begun on a day right after the signature.
  boolean begun() {
    return settled()
        && said.phase() == Said.Phase.BEGINS
        && Times.days(report.day(), from()) <= ERRING_DAYS;
  }

  /// Said to begin on a day of the next weeks, not only proposed.
  boolean settled() {
    var from = from();
    return statement.standing() == Standing.AFFIRMED
        && from != null
        && from.precision() == PartialDate.Precision.DAY
        && !report.type().equals("tumour_board")
        && Times.days(report.day(), from) <= SOON_DAYS;
  }
}
