package org.oncoweave.ingest.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.statement.Said;
import org.oncoweave.ingest.statement.Said.Cause;
import org.oncoweave.ingest.statement.Said.Turn;
import org.oncoweave.ingest.statement.Statement;
import org.oncoweave.model.EventType;
import org.oncoweave.model.NeoplasticHistory.Tumour;
import org.oncoweave.model.PartialDate;

/// The events that reports tell, tumour by tumour, and the death.
final class ToldEvents {
  static final Comparator<Happening> BY_DATE =
      Comparator.comparing((Happening h) -> h.date, Times.KNOWN_FIRST).thenComparing(h -> h.type);

  private static final int SYNCHRONOUS_DAYS = 180; // IARC 2004: six months
  private static final Set<String> BOWEL = Set.of("C18", "C19", "C20");
  private static final int LETTER_DAYS = 60; // a letter tells a death no later

  private ToldEvents() {}

  static List<Happening> of(
      PatientReports patient, List<TimedReport> reports, ToldTumours tumours) {
    var notices = oneMarker(Notice.of(reports, tumours));
    var happenings = new ArrayList<Happening>();
    var images = new Images(reports);
    var proofs = Proof.of(reports, tumours);
    for (var tumour : tumours.all()) {
      var own = notices.stream().filter(n -> n.tumour().key().equals(tumour.key())).toList();
      var course = TumourCourse.of(tumour, own, reports);
      Specimens.of(tumour, reports, tumours).date(course);
      images.date(course);
      new Mistaken(reports, tumours).date(course);
      Regrowth.add(tumour, reports, course);
      BackInNodes.add(tumour, proofs, course);
      BackElsewhere.add(tumour, proofs, course);
      Acutisation.add(tumour, reports, course);
      HigherGrade.add(tumour, proofs, course);
      new Watched(reports, tumours).add(tumour, course);
      ofOthers(course, tumour, tumours);
      ofItself(course, tumour);
      happenings.addAll(course);
    }
    death(reports, tumours, happenings).ifPresent(happenings::add);
    happenings.sort(BY_DATE);
    return happenings;
  }

  /// "Recidive biologique : 0,12 en octobre, 0,34 le 14/05": the rise of a marker that one report
  /// tells value by value is one, from the first.
  private static List<Notice> oneMarker(List<Notice> notices) {
    return notices.stream()
        .filter(n ->
            n.turn() != Turn.MARKER_RECURRENCE
                || notices.stream()
                    .filter(o -> o.turn() == n.turn() && o.tumour().key().equals(n.tumour().key()))
                    .filter(o -> o.report() == n.report())
                    .noneMatch(o -> Times.days(o.date(), n.date()) > 0))
        .toList();
  }

  /// The first organ is where a tumour spread from, not to; others than those that it reaches
  /// itself.
  private static void ofItself(List<Happening> course, Tumour tumour) {
    var own = Sites.three(tumour.topography().code());
    course.stream()
        .filter(h -> h.type == EventType.METASTATIC_RECURRENCE && h.sites.size() > 1)
        .filter(_ -> !Sites.oftenReached(own))
        .forEach(h -> h.sites.remove(own));
  }

  /// "Addressed as a metastasis of the rectum": the organ of an earlier tumour, which spread hardly
  /// ever reaches, is no place that this one had reached when it was found.
  private static void ofOthers(List<Happening> course, Tumour tumour, ToldTumours tumours) {
    var own = Sites.three(tumour.topography().code());
    var others =
        tumours.all().stream()
            .filter(t -> Times.days(t.date(), tumour.date()) > SYNCHRONOUS_DAYS)
            .map(t -> t.topography().code())
            .filter(site -> !Sites.three(site).equals(own) && !Sites.oftenReached(site))
            .toList();
    course.getFirst().sites.removeIf(s -> others.stream().anyMatch(site -> ofOneOrgan(site, s)));
  }

  private static boolean ofOneOrgan(String site, String organ) {
    boolean bowel = BOWEL.contains(Sites.three(site)) && BOWEL.contains(organ);
    return bowel || Sites.agree(site, organ + ".9");
  }

  private static Optional<Happening> death(
      List<TimedReport> reports, ToldTumours tumours, List<Happening> known) {
    Happening death = null;
    for (var report : reports) {
      if (!report.foreign()) {
        for (var s : report.deaths().stream().filter(Statement::holds).toList()) {
          var told = death(report, s, tumours, known);
          if (!plausible(told, reports)) {
            continue;
          }
          death = death == null || better(told, death) ? merged(told, death) : merged(death, told);
        }
      }
    }
    return Optional.ofNullable(death);
  }

  /// Nobody is examined after death: reports dated later than a month after it deny it, but those
  /// that tell it.
  private static boolean plausible(Happening death, List<TimedReport> reports) {
    return reports.stream()
        .filter(r -> r.usable() && r.deaths().stream().noneMatch(Statement::holds))
        .noneMatch(r -> Times.days(death.date, r.day()) > 60);
  }

  private static boolean better(Happening one, Happening other) {
    return one.date != null
        && (other.date == null || one.date.precision().compareTo(other.date.precision()) < 0);
  }

  private static Happening merged(Happening main, @Nullable Happening other) {
    if (other == null) {
      return main;
    }
    var merged =
        new Happening(main.tumour == null ? other.tumour : main.tumour, EventType.DEATH, main.date);
    merged.sources.addAll(main.sources);
    merged.sources.addAll(other.sources);
    merged.finders.addAll(merged.sources);
    return merged;
  }

  private static Happening death(
      TimedReport report, Statement s, ToldTumours tumours, List<Happening> known) {
    var date = dayOf(report, s);
    var cause = ((Said.Death) s.said()).cause();
    var happening =
        new Happening(
            cause == Cause.CANCER ? blamed(report, s, tumours, known) : null,
            EventType.DEATH,
            date);
    happening.found = true;
    happening.sources.add(report.id());
    happening.finders.add(report.id());
    return happening;
  }

  /// The day beside it; else the last that the report tells shortly before its own.
  private static @Nullable PartialDate dayOf(TimedReport report, Statement s) {
    var times = s.times();
    var beside = Times.later(times.from(), times.until());
    if (beside != null) {
      return beside;
    }
    return report.reading().dates().stream()
        .filter(d -> d.precision() == PartialDate.Precision.DAY)
        .filter(d -> Times.days(d, report.day()) >= 0 && Times.days(d, report.day()) <= LETTER_DAYS)
        .max(Times.ORDER)
        .orElse(report.day());
  }

  /// The tumour named beside the death, else the last to have spread or grown.
  private static @Nullable Tumour blamed(
      TimedReport report, Statement s, ToldTumours tumours, List<Happening> known) {
    var named = tumours.topic(report).named(s, report.day());
    if (named.isPresent() || tumours.all().size() == 1) {
      return named.orElseGet(() -> tumours.all().getFirst());
    }
    var topic = tumours.topic(report);
    if (topic.namesAny()) {
      return topic.main(report.day()).orElse(null);
    }
    return known.stream()
        .filter(h -> h.type != EventType.REMISSION && h.date != null)
        .max(BY_DATE)
        .map(h -> h.tumour)
        .orElse(null);
  }
}
