package org.oncoweave.ingest.history;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.statement.Said;
import org.oncoweave.model.NeoplasticHistory.Treatment.Kind;
import org.oncoweave.model.PartialDate;

/// Interventions, transplants and strategies of watching that reports tell as done.
final class ToldOtherCare {
  private static final int MEMORY_DAYS = 420;
  private static final int SESSION_DAYS = 90; // embolisations further apart are two
  private static final int SOON_DAYS = 31;

  private final ToldTumours tumours;
  private final ToldCare care;

  ToldOtherCare(ToldTumours tumours, ToldCare care) {
    this.tumours = tumours;
    this.care = care;
  }

  void told(Telling telling, Said.OtherCare said) {
    var kind = Kind.valueOf(said.care().name());
    var day = kind == Kind.SURVEILLANCE ? watched(telling) : telling.day(true);
    var known =
        care.known(g -> g.kind == kind && isTold(g, telling, said, day) && same(g, telling));
    if (known.isEmpty() && (day == null || tumours.all().isEmpty())) {
      return;
    }
    var given = known.orElseGet(() -> care.begun(kind, day, said.organ()));
    given.named(said.name());
    ToldCare.evidence(given, telling);
  }

  private boolean isTold(Given g, Telling telling, Said.OtherCare said, @Nullable PartialDate day) {
    return g.isNamed(said.name()) || together(g, day) || goesOn(g, telling, day);
  }

  private boolean same(Given g, Telling telling) {
    return g.kind == Kind.SURVEILLANCE ? sameWatch(g, telling) : sameCare(g, telling.from());
  }

  /// A strategy told in the first months of another tumour, found in between, is that tumour's.
  private boolean sameWatch(Given g, Telling telling) {
    var day = watched(telling);
    if (telling.statement().past() || day == null || g.start == null) {
      return true;
    }
    boolean before = g.to(day) >= 0;
    var first = before ? g.start : day;
    var second = before ? day : g.start;
    return tumours.all().stream()
        .noneMatch(t ->
            Times.days(first, t.date()) > SOON_DAYS
                && Times.days(t.date(), second) >= 0
                && Times.days(t.date(), second) <= MEMORY_DAYS / 2);
  }

  /// No cancer is watched before it is found: a date older than all tumours is that of a sign.
  private @Nullable PartialDate watched(Telling telling) {
    var day = telling.day(true);
    boolean early = tumours.all().stream().allMatch(t -> Times.days(t.date(), day) < 0);
    return early ? foundIn(day).orElse(telling.report().day()) : day;
  }

  /// Of a year told from memory: the day of that year on which the tumour was found.
  private Optional<PartialDate> foundIn(@Nullable PartialDate year) {
    return tumours.all().stream()
        .flatMap(t -> Stream.ofNullable(t.date()))
        .filter(d -> year != null && year.precision() == PartialDate.Precision.YEAR)
        .filter(d -> year != null && d.year() == year.year())
        .findFirst();
  }

  /// One intervention in two words: "thermoablation par radiofrequence"; one strategy, "watchful
  /// waiting" and "active monitoring".
  private static boolean together(Given g, @Nullable PartialDate day) {
    boolean wordy = g.kind == Kind.INTERVENTIONAL || g.kind == Kind.SURVEILLANCE;
    boolean month = g.kind == Kind.SURVEILLANCE && g.startsOn(day);
    return month || (wordy && day != null && ToldCare.sameDay(g, day));
  }

  /// A strategy told without a day of its own, with nothing found since it began.
  private boolean goesOn(Given g, Telling telling, @Nullable PartialDate day) {
    return g.kind == Kind.SURVEILLANCE
        && telling.from() == null
        && g.to(day) > 0
        && care.goesOn(g, day);
  }

  static boolean isDay(@Nullable PartialDate date) {
    return date != null && date.precision() == PartialDate.Precision.DAY;
  }

  /// Told without a date of its own it is the one already known.
  private static boolean sameCare(Given g, @Nullable PartialDate from) {
    boolean sessions = g.kind == Kind.INTERVENTIONAL && isDay(g.start) && isDay(from);
    return from == null
        || g.startsOn(from)
        || g.remembered(from)
        || Math.abs(g.to(from)) <= (sessions ? SESSION_DAYS : MEMORY_DAYS / 2);
  }
}
