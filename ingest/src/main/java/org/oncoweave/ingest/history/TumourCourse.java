package org.oncoweave.ingest.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.statement.Said.Turn;
import org.oncoweave.model.EventType;
import org.oncoweave.model.NeoplasticHistory.Tumour;
import org.oncoweave.model.PartialDate;

/// The events of one tumour: what is found in one work-up is one event, of the farthest kind; what
/// is told again joins the event it means.
final class TumourCourse {
  /// Findings of one work-up lie no further apart.
  private static final int WORK_UP_DAYS = 75;

  /// Metastases found by then were there at diagnosis (ENCR recommendations on stage: 4 months).
  private static final int AT_DIAGNOSIS_DAYS = 120;

  private static final int SOON_DAYS = 30;
  private static final int SUSPICION_DAYS = 150;
  private static final int YEARS_DAYS = 730;
  private static final Set<EventType> NEAR =
      EnumSet.of(EventType.LOCAL_RECURRENCE, EventType.REGIONAL_RECURRENCE);

  private static final Set<String> IMAGES = Set.of("imaging", "pathology");

  private final Tumour tumour;
  private final Turns turns;
  private final List<TimedReport> reports;
  private final Answers answers;
  private final List<Happening> happenings = new ArrayList<>();

  private TumourCourse(Tumour tumour, List<TimedReport> reports) {
    this.tumour = tumour;
    this.reports = reports;
    this.turns = new Turns(tumour, reports);
    this.answers = new Answers(tumour, reports);
  }

  /// `notices` of this tumour by date.
  static List<Happening> of(Tumour tumour, List<Notice> notices, List<TimedReport> reports) {
    var course = new TumourCourse(tumour, reports);
    var initial = new Happening(tumour, EventType.INITIAL, tumour.date());
    initial.found = true;
    tumour.evidence().forEach(e -> initial.sources.add(e.record().id()));
    course.happenings.add(initial);
    notices.stream().filter(course::isStage).forEach(course::initial);
    notices.stream().filter(course::isSeen).forEach(course::seen);
    notices.stream().filter(n -> !n.when().doubted() && !n.when().told()).forEach(course::found);
    notices.stream()
        .filter(n -> !n.when().doubted() && n.when().told())
        .filter(n -> !Turns.bare(n) || !course.metastaticBefore(n.date()))
        .forEach(course::told);
    notices.stream().filter(n -> n.when().doubted()).forEach(course::suspected);
    return course.happenings;
  }

  /// Spread told of the time of the diagnosis, be it later: it is known before what came after. A
  /// year beside it may be that of the tumour. "Stage IV" without a day is of that time.
  private boolean isStage(Notice notice) {
    boolean undated = notice.date() == null && notice.turn() == Turn.SYNCHRONOUS_METASTASIS;
    boolean day = notice.date() != null && notice.date().precision() != PartialDate.Precision.YEAR;
    return !notice.when().doubted()
        && Turns.spreads(notice)
        && (undated || (day && atDiagnosis(notice)));
  }

  /// What an unknown primary was found by, be it only suspected, is known before what came after.
  private boolean isSeen(Notice notice) {
    return Turns.unknown(tumour)
        && notice.when().doubted()
        && notice.date() != null
        && Turns.spreads(notice)
        && atDiagnosis(notice);
  }

  private void found(Notice notice) {
    if (notice.turn() == Turn.SYNCHRONOUS_METASTASIS || atDiagnosis(notice)) {
      initial(notice);
      return;
    }
    var kind = kind(notice).filter(k -> answers.allow(k, notice));
    if (kind.isPresent()
        && !tooSoon(kind.get(), notice)
        && !restated(notice)
        && !Answers.outdone(kind.get(), notice)
        && !again(kind.get(), notice)) {
      happens(kind.get(), notice);
    }
  }

  /// What grows within weeks of the diagnosis is what was found; so is what arose from no cancer.
  private boolean tooSoon(EventType kind, Notice notice) {
    return (kind == EventType.PROGRESSION || kind == EventType.TRANSFORMATION)
        && notice.date() != null
        && tumour.date() != null
        && Times.days(tumour.date(), notice.date()) < SOON_DAYS;
  }

  private Optional<EventType> kind(Notice notice) {
    return turns.kind(notice, metastaticBefore(notice.date()));
  }

  private void happens(EventType kind, Notice notice) {
    var happening =
        transformed(kind, notice)
            .or(() ->
                last(notice.date())
                    .filter(open -> joins(open, kind, notice.date()) && !open.grownSince(notice)))
            .orElseGet(() -> begin(kind, notice));
    happening.complete |= notice.turn() == Turn.COMPLETE_REMISSION;
    happening.type = Turns.unsaid(notice) ? happening.type : Turns.farther(happening.type, kind);
    happening.found = true;
    turns.reach(happening, notice);
    happening.add(notice);
  }

  /// Once in years; told without a day of its own, it is one already known.
  private Optional<Happening> transformed(EventType kind, Notice notice) {
    return happenings.stream()
        .filter(h -> kind == EventType.TRANSFORMATION && h.type == kind)
        .filter(h -> !notice.when().dated() || Times.days(h.date, notice.date()) <= YEARS_DAYS)
        .findFirst();
  }

  /// Told without a date of its own in later care, an event is the one already known.
  private boolean again(EventType kind, Notice notice) {
    var specimen = LateSpecimen.of(happenings, kind, notice);
    specimen.ifPresent(h -> h.add(notice));
    if (specimen.isPresent() || notice.when().dated()) {
      return specimen.isPresent();
    }
    var known =
        happenings.stream()
            .filter(
                h -> h.type == kind || h.reaches(kind, notice) || h.retoldBy(notice, happenings))
            .filter(h -> h.remembers(kind, notice, happenings))
            .max(ToldEvents.BY_DATE);
    known.ifPresent(h -> h.again(notice, turns, WORK_UP_DAYS));
    return known.isPresent();
  }

  private boolean atDiagnosis(Notice notice) {
    boolean early = Times.days(tumour.date(), notice.date()) <= AT_DIAGNOSIS_DAYS;
    var turn = notice.turn();
    boolean answer = turn == Turn.COMPLETE_REMISSION || turn == Turn.PARTIAL_REMISSION;
    return early && !answer && turn != Turn.TRANSFORMATION && turn != Turn.PROGRESSION;
  }

  /// What is seen of a cancer of unknown primary is where it spread.
  private void seen(Notice notice) {
    happenings.getFirst().sources.add(notice.report().id());
    Optional.of(notice).filter(_ -> Turns.unknown(tumour)).ifPresent(this::initial);
  }

  private void initial(Notice notice) {
    var initial = happenings.getFirst();
    if (Turns.spreads(notice)) {
      initial.sites.addAll(turns.distant(notice));
      initial.add(notice);
    }
  }

  private boolean metastaticBefore(@Nullable PartialDate date) {
    return happenings.stream()
        .filter(h -> Times.days(h.date, date) > WORK_UP_DAYS)
        .anyMatch(h ->
            h.type == EventType.METASTATIC_RECURRENCE
                || (h.type == EventType.INITIAL && turns.isDistant(h.sites)));
  }

  /// "Metastatic" said again in later care is no event.
  private boolean restated(Notice notice) {
    if (notice.turn() != Turn.METASTASIS) {
      return false;
    }
    var known =
        happenings.stream()
            .filter(h -> Times.days(h.date, notice.date()) > WORK_UP_DAYS)
            .filter(h -> !h.sites.isEmpty() && !NEAR.contains(h.type))
            .toList();
    known.forEach(h -> h.sources.add(notice.report().id()));
    return !known.isEmpty() && !Turns.grows(notice) && !isNews(notice, known);
  }

  private boolean isNews(Notice notice, List<Happening> known) {
    boolean seen = IMAGES.contains(notice.report().type()) || notice.when().examined();
    return seen
        && notice.when().dated()
        && (further(notice, known) || Believed.anew(reports, notice));
  }

  /// Whether it names an organ that no event has reached.
  private boolean further(Notice notice, List<Happening> known) {
    return turns.distant(notice).stream()
        .anyMatch(s -> known.stream().noneMatch(h -> h.sites.contains(s)));
  }

  private Optional<Happening> last(@Nullable PartialDate date) {
    return happenings.stream()
        .filter(h -> h.type != EventType.INITIAL)
        .filter(h -> Math.abs(Times.days(h.date, date)) <= WORK_UP_DAYS)
        .min(Comparator.comparingLong(h -> Math.abs(Times.days(h.date, date))));
  }

  private static boolean joins(Happening open, EventType kind, @Nullable PartialDate date) {
    boolean transforms = kind == EventType.TRANSFORMATION;
    return (kind == EventType.REMISSION) == (open.type == EventType.REMISSION)
        && (transforms == (open.type == EventType.TRANSFORMATION) || kind != EventType.REMISSION)
        && Math.abs(Times.days(open.date, date)) <= WORK_UP_DAYS;
  }

  private Happening begin(EventType type, Notice notice) {
    var again =
        type == EventType.REMISSION
            ? Happening.sameAnswer(happenings, notice)
            : Optional.<Happening>empty();
    if (again.isPresent()) {
      return again.get();
    }
    happenings.add(new Happening(tumour, type, notice.date()));
    return happenings.getLast();
  }

  private void told(Notice notice) {
    if (notice.turn() == Turn.SYNCHRONOUS_METASTASIS
        || (notice.date() != null && atDiagnosis(notice))) {
      initial(notice);
      return;
    }
    var kind = kind(notice).filter(k -> !tooSoon(k, notice));
    if (kind.isEmpty()) {
      return;
    }
    var meant = meant(kind.get(), notice);
    if (meant.isPresent()) {
      turns.retold(meant.get(), notice);
    } else if (begins(kind.get(), notice)) {
      var happening = begin(kind.get(), notice);
      turns.reach(happening, notice);
      happening.add(notice);
    }
  }

  private boolean begins(EventType kind, Notice notice) {
    boolean answer = kind == EventType.REMISSION;
    return answer ? Happening.answered(happenings, notice) : notice.date() != null;
  }

  /// The event that a retelling means: of its kind and near its date, or the only one.
  private Optional<Happening> meant(EventType kind, Notice notice) {
    return happenings.stream()
        .filter(h -> Turns.sameKind(h, kind, Turns.spreads(notice)))
        .filter(h ->
            notice.date() == null
                || Math.abs(Times.days(h.date, notice.date())) <= Happening.memory(notice.date())
                || h.aYearOff(notice.date()))
        .min(Comparator.comparingLong(h -> Math.abs(Times.days(h.date, notice.date()))));
  }

  /// A suspicion that a later report confirms dates the event; else it leaves only its trace.
  private void suspected(Notice notice) {
    var date = notice.date();
    if (date == null || notice.when().told()) {
      return;
    }
    if (Times.days(tumour.date(), date) <= AT_DIAGNOSIS_DAYS && Turns.spreads(notice)) {
      seen(notice);
      return;
    }
    happenings.stream()
        .filter(h -> h.type.name().endsWith("RECURRENCE") || h.type == EventType.PROGRESSION)
        .filter(h -> Times.days(date, h.date) >= 0 && Times.days(date, h.date) <= SUSPICION_DAYS)
        .min(ToldEvents.BY_DATE)
        .filter(_ ->
            last(date)
                .filter(h -> Times.days(h.date, date) >= 0 && h.type != EventType.REMISSION)
                .isEmpty())
        .ifPresentOrElse(h -> confirmed(h, notice), () -> treated(notice));
  }

  /// A suspicion that is treated in the months after, and never denied, was believed.
  private void treated(Notice notice) {
    if (Believed.of(reports, notice) && last(notice.date()).isEmpty()) {
      kind(notice).filter(k -> k != EventType.REMISSION).ifPresent(k -> happens(k, notice));
    }
  }

  private void confirmed(Happening happening, Notice notice) {
    happening.date = notice.date();
    turns.reach(happening, notice);
    happening.add(notice);
  }
}
