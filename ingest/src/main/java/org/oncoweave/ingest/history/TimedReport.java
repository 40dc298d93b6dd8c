package org.oncoweave.ingest.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.statement.Report;
import org.oncoweave.ingest.statement.ReportReading;
import org.oncoweave.ingest.statement.Said;
import org.oncoweave.ingest.statement.Section;
import org.oncoweave.ingest.statement.Statement;
import org.oncoweave.model.PartialDate;

/// A report with the day that it speaks from: that of its signature where it can be, else the last
/// day that it tells.
final class TimedReport {
  private static final int NEAR_DAYS = 92; // an examination told as news is no older
  private static final int LATE_DAYS = 75; // a report tells nothing so far after its signature
  private static final int FUTURE_DAYS = 1200; // no report lies so far after all others

  /// What a type of report weighs where two disagree: the tissue over the image over the letter.
  private static final Map<String, Integer> WEIGHTS =
      Map.of(
          "pathology",
          5,
          "operation",
          4,
          "molecular",
          4,
          "imaging",
          3,
          "tumour_board",
          3,
          "letter",
          1);

  private static final int WEIGHT = 2;
  private static final Set<Said.Turn> TRANSFORMED = EnumSet.of(Said.Turn.TRANSFORMATION);
  private static final Set<Said.Turn> RECURRED =
      EnumSet.of(
          Said.Turn.RECURRENCE,
          Said.Turn.LOCAL_RECURRENCE,
          Said.Turn.REGIONAL_RECURRENCE,
          Said.Turn.DISTANT_RECURRENCE);
  private static final Set<String> VISITS = Set.of("consultation", "letter");
  private static final int OPENING = 60;
  private static final Set<String> PAPERS = Set.of("administrative");

  static final Comparator<TimedReport> BY_DAY =
      Comparator.comparing(TimedReport::day, Times.KNOWN_FIRST).thenComparing(TimedReport::id);

  private final ReportReading reading;
  private final @Nullable PartialDate day;
  private final boolean foreign;
  private final boolean usable;
  private final List<Statement> tumours = new ArrayList<>(4);
  private final List<Statement> diseases = new ArrayList<>(4);
  private final List<Statement> medicines = new ArrayList<>(4);
  private final List<Statement> care = new ArrayList<>(4);
  private final List<Statement> deaths = new ArrayList<>(0);

  TimedReport(ReportReading reading, @Nullable PartialDate day, boolean foreign) {
    this.reading = reading;
    this.day = day;
    this.foreign = foreign;
    this.usable =
        !foreign && reading.content() == ReportReading.Content.CLINICAL && !PAPERS.contains(type());
    for (var statement : reading.statements()) {
      switch (statement.said()) {
        case Said.Tumour _ -> tumours.add(statement);
        case Said.Disease _ -> diseases.add(statement);
        case Said.Medicines _ -> medicines.add(statement);
        case Said.Operation _, Said.Rays _, Said.OtherCare _ -> care.add(statement);
        case Said.Death _ -> deaths.add(statement);
        case Said.Benign _ -> {}
      }
    }
  }

  /// The same, each statement told otherwise.
  TimedReport with(UnaryOperator<Statement> change) {
    var r = reading;
    var said = r.statements().stream().map(change).toList();
    return new TimedReport(
        new ReportReading(r.report(), r.person(), r.content(), r.work(), said, r.dates(), r.cues()),
        day,
        foreign);
  }

  static List<TimedReport> of(PatientReports reports) {
    var strangers = new Strangers(reports);
    var timed = new ArrayList<TimedReport>();
    var last = lastButOne(reports);
    for (var reading : reports.readings()) {
      timed.add(new TimedReport(reading, spokenDay(reading, last), strangers.isOther(reading)));
    }
    var begun = new BegunMedicines(reports, timed);
    timed.replaceAll(begun::dated);
    timed.replaceAll(new OrgansOfSex(reports.sex())::held);
    timed.sort(BY_DAY);
    return new CodedOrgans(timed, reports).placed();
  }

  private static @Nullable PartialDate lastButOne(PatientReports reports) {
    var days =
        reports.readings().stream()
            .flatMap(r -> r.report().signed().stream())
            .sorted(Comparator.reverseOrder())
            .map(PartialDate::of)
            .toList();
    return days.size() > 1 ? days.get(1) : null;
  }

  private static @Nullable PartialDate spokenDay(
      ReportReading reading, @Nullable PartialDate last) {
    var signed = signed(reading.report());
    var told = reading.dates().stream().max(Times.ORDER).orElse(null);
    if (signed == null) {
      return told;
    }
    boolean future = tooLate(signed, told, last);
    long after = reading.dates().stream().filter(d -> Times.days(signed, d) > LATE_DAYS).count();
    return told != null && (future || after > 1) ? told : signed;
  }

  /// Signed long after all others, and after the day of its own words; a year alone is no day.
  private static boolean tooLate(
      PartialDate signed, @Nullable PartialDate told, @Nullable PartialDate last) {
    return last != null
        && told != null
        && told.precision() == PartialDate.Precision.DAY
        && Times.days(last, signed) > FUTURE_DAYS
        && Times.days(told, signed) > FUTURE_DAYS;
  }

  private static @Nullable PartialDate signed(Report report) {
    return report.signed().map(PartialDate::of).orElse(null);
  }

  String id() {
    return reading.id();
  }

  String type() {
    return reading.report().type();
  }

  ReportReading reading() {
    return reading;
  }

  @Nullable PartialDate day() {
    return day;
  }

  boolean isSigned() {
    return reading.report().signed().isPresent();
  }

  boolean foreign() {
    return foreign;
  }

  boolean usable() {
    return usable;
  }

  /// Its statements of primaries, in their order.
  List<Statement> tumours() {
    return tumours;
  }

  /// Of what the disease does.
  List<Statement> diseases() {
    return diseases;
  }

  List<Statement> medicines() {
    return medicines;
  }

  /// Of operations, rays and other care.
  List<Statement> care() {
    return care;
  }

  List<Statement> deaths() {
    return deaths;
  }

  /// Whether it finds a transformation.
  boolean transforms() {
    return finds(TRANSFORMED);
  }

  /// Whether it finds that a tumour is back.
  boolean recurs() {
    return finds(RECURRED);
  }

  private boolean finds(Set<Said.Turn> turns) {
    for (var s : diseases) {
      boolean now = s.holds() && !retold(s);
      if (now && turns.contains(((Said.Disease) s.said()).turn())) {
        return true;
      }
    }
    return false;
  }

  int weight() {
    return WEIGHTS.getOrDefault(type(), WEIGHT);
  }

  Stream<Statement> statements() {
    return reading.statements().stream();
  }

  /// The day on which what a statement tells as news was found: its examination's, the work's, else
  /// the report's.
  @Nullable PartialDate found(Statement statement) {
    var from = statement.times().from();
    if (from != null && recent(from)) {
      return from;
    }
    var exam = statement.times().exam();
    if (exam != null && recent(exam)) {
      return exam;
    }
    return reading.work() == null ? day : reading.work();
  }

  /// The day told beside a statement, when it is older than the report's own news.
  boolean old(Statement statement) {
    var from = statement.times().from();
    return from != null && day != null && Times.days(from, day) > NEAR_DAYS;
  }

  /// Whether no operation that it tells names its organ.
  boolean namesNoOrgan() {
    return care.stream()
        .noneMatch(s -> s.said() instanceof Said.Operation o && !o.organ().isEmpty());
  }

  /// "A 14 mois d'une gastrectomie": what a visit opens with is what it follows.
  boolean opensWith(Statement s) {
    return VISITS.contains(type())
        && s.place().start() < OPENING
        && s.place().section() == Section.NONE;
  }

  /// Whether an examination of the report's own days stands beside the statement.
  boolean examined(Statement statement) {
    var exam = statement.times().exam();
    return exam != null && recent(exam);
  }

  /// Whether a date lies after the report's own day: told of what is to come.
  boolean toCome(@Nullable PartialDate date) {
    return date != null && day != null && date.isSurelyAfter(day) && Times.days(day, date) > 5;
  }

  /// Told from before, unless the words of the past date it near the report's own day.
  boolean retold(Statement statement) {
    var times = statement.times();
    var date = times.from() == null ? times.exam() : times.from();
    if (date == null || day == null || ofBefore(statement)) {
      return statement.past();
    }
    boolean before = Times.days(date, day) > NEAR_DAYS;
    boolean vague = date.precision() == PartialDate.Precision.YEAR;
    return before || (vague && (statement.past() || !isSigned()));
  }

  /// A turn of the disease told as past beside the day of the report's own work, or of the report,
  /// which dates it not.
  private boolean ofBefore(Statement statement) {
    var work = reading.work() == null ? day : reading.work();
    return statement.said() instanceof Said.Disease
        && statement.past()
        && statement.times().from() == null
        && work != null
        && work.equals(statement.times().exam());
  }

  boolean recent(PartialDate date) {
    return day == null || Math.abs(Times.days(date, day)) <= NEAR_DAYS;
  }
}
