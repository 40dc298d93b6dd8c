package org.oncoweave.ingest.history;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.statement.Said.Turn;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.EventType;
import org.oncoweave.model.Evidence;
import org.oncoweave.model.NeoplasticHistory.NeoplasticEvent;
import org.oncoweave.model.NeoplasticHistory.Tumour;
import org.oncoweave.model.PartialDate;

/// An event while its evidence is gathered.
final class Happening {
  /// The images of one work-up lie no further apart.
  private static final int IMAGED_DAYS = 45;

  /// Retold events err by no more.
  static final int MEMORY_DAYS = 400;

  private static final int YEAR_DAYS = 365;
  private static final int MONTH_DAYS = 30;

  final @Nullable Tumour tumour;
  EventType type;
  @Nullable PartialDate date;
  boolean found;
  boolean complete;
  final TreeSet<String> sites = new TreeSet<>();
  final TreeSet<String> finders = new TreeSet<>();
  final TreeSet<String> sources = new TreeSet<>();

  Happening(@Nullable Tumour tumour, EventType type, @Nullable PartialDate date) {
    this.tumour = tumour;
    this.type = type;
    this.date = date;
  }

  /// Whether it is an event of this tumour; of any where the key is empty.
  boolean of(String tumourKey) {
    return tumour != null && (tumourKey.isEmpty() || tumour.key().equals(tumourKey));
  }

  /// Whether it opens care of its own: an answer continues that of before.
  boolean opensCare() {
    return tumour != null && type != EventType.REMISSION && type != EventType.DEATH;
  }

  boolean ofBlood() {
    return tumour != null && MorphologyGroups.isBlood(tumour.morphology());
  }

  void add(Notice notice) {
    sources.add(notice.report().id());
    if (!notice.when().told()) {
      finders.add(notice.report().id());
    }
  }

  /// Told again; within its work-up, with all its organs.
  void again(Notice notice, Turns turns, int workUp) {
    sources.add(notice.report().id());
    boolean far = Turns.spreads(notice) && type == EventType.METASTATIC_RECURRENCE;
    if (far && notice.report().isSigned() && Times.days(date, notice.date()) <= workUp) {
      turns.reach(this, notice);
    }
  }

  String key(String patient) {
    var owner = tumour == null ? "" : tumour.key().substring(tumour.key().indexOf('#') + 1);
    return patient + "#event/" + type + "/" + date + "/" + owner;
  }

  NeoplasticEvent event(String patient) {
    return new NeoplasticEvent(
        key(patient),
        tumour == null ? null : tumour.key(),
        type,
        date,
        sites.stream().map(s -> ConceptId.of("ICDO3", s)).toList(),
        sources.stream().map(s -> (Evidence) new Evidence.Row(ToldTumours.key(s))).toList());
  }

  /// An image of its own, weeks after, that calls growth what it shows is no part of the work-up.
  boolean grownSince(Notice notice) {
    return notice.when().dated()
        && notice.report().type().equals("imaging")
        && Turns.grows(notice)
        && Times.days(date, notice.date()) > IMAGED_DAYS;
  }

  /// An answer told again, with nothing between, and no deeper; the first is the discovery.
  static Optional<Happening> sameAnswer(List<Happening> happenings, Notice notice) {
    var date = notice.date();
    boolean complete = notice.turn() == Turn.COMPLETE_REMISSION;
    Happening latest = happenings.getFirst();
    for (var h : happenings) {
      if (Times.days(h.date, date) >= 0 && Times.days(latest.date, h.date) >= 0) {
        latest = h;
      }
    }
    boolean same = latest.type == EventType.REMISSION && (latest.complete || !complete);
    return same ? Optional.of(latest) : Optional.empty();
  }

  /// A day is remembered better than a month, a month better than a year.
  static int memory(PartialDate date) {
    return switch (date.precision()) {
      case DAY -> MEMORY_DAYS / 3;
      case MONTH -> MEMORY_DAYS / 2;
      case YEAR -> MEMORY_DAYS;
    };
  }

  /// The month is remembered, the year mistaken by one.
  boolean aYearOff(PartialDate day) {
    long days = Math.abs(Times.days(date, day));
    boolean month = day.precision() != PartialDate.Precision.YEAR;
    return month && Turns.recurs(type) && Math.abs(days - YEAR_DAYS) <= MONTH_DAYS;
  }

  /// A recurrence no less far than what is told.
  boolean reaches(EventType kind, Notice notice) {
    boolean far = kind == EventType.METASTATIC_RECURRENCE && !notice.disease().sites().isEmpty();
    return Turns.recurs(kind) && Turns.recurs(type) && (!far || Turns.farther(type, kind) == type);
  }

  /// "Relapse", without where, told with the answer to its care, or before any: the one known.
  boolean retoldBy(Notice notice, List<Happening> all) {
    return Turns.unsaid(notice)
        && Turns.recurs(type)
        && all.stream()
            .filter(h -> h.type == EventType.REMISSION && Times.days(date, h.date) > 0)
            .allMatch(h -> h.finders.contains(notice.report().id()));
  }

  /// Whether a retelling comes near enough: a growth sooner, unless its report tells the answer
  /// too.
  boolean remembers(EventType kind, Notice notice, List<Happening> all) {
    boolean answered =
        Turns.unsaid(notice)
            && all.stream()
                .filter(h -> h.type == EventType.REMISSION && Times.days(date, h.date) > 0)
                .anyMatch(h -> h.finders.contains(notice.report().id()));
    boolean grows = kind == EventType.PROGRESSION && !answered;
    return Times.days(date, notice.date()) <= (grows ? MEMORY_DAYS / 2 : 2 * MEMORY_DAYS);
  }

  /// An answer of before counts where its month is told, and it is no known one told again.
  static boolean answered(List<Happening> happenings, Notice notice) {
    return notice.date() != null
        && notice.date().precision() != PartialDate.Precision.YEAR
        && notice.when().dated()
        && sameAnswer(happenings, notice).isEmpty();
  }
}
