package org.oncoweave.ingest.history;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.oncoweave.ingest.statement.Said;
import org.oncoweave.ingest.statement.Statement.Standing;
import org.oncoweave.model.EventType;
import org.oncoweave.model.NeoplasticHistory.Tumour;
import org.oncoweave.model.PartialDate;

/// A blood cancer that was only watched is treated when it grows (iwCLL 2018, GELF criteria): its
/// first medicines, begun long after the diagnosis, tell a progression that no word may name.
record Watched(List<TimedReport> reports, ToldTumours tumours) {
  private static final int LATER_DAYS = 150;
  private static final int SOON_DAYS = 31;
  private static final int PLANNED_DAYS =
      300; // the end of a course tells what was planned before it

  void add(Tumour tumour, List<Happening> course) {
    boolean watched =
        MorphologyGroups.isBlood(tumour.morphology())
            && reports.stream().anyMatch(Watched::watches);
    if (!watched) {
      return;
    }
    decided(tumour)
        .filter(report -> Times.days(tumour.date(), report.day()) > LATER_DAYS)
        .ifPresent(report ->
            seen(report)
                .filter(day -> course.stream().noneMatch(h -> turned(h, day)))
                .ifPresent(day -> course.add(grown(tumour, day, report))));
  }

  /// The first report that tells the first medicines as given, or decides those given after it.
  private Optional<TimedReport> decided(Tumour tumour) {
    var given = reports.stream().filter(r -> r.usable() && treats(r, tumour)).findFirst();
    return given.map(first ->
        reports.stream()
            .filter(r -> r.usable() && Times.days(tumour.date(), r.day()) > LATER_DAYS)
            .filter(r -> plans(r, first))
            .findFirst()
            .orElse(first));
  }

  /// Whether it plans, in the months before, medicines that the later report tells as given.
  private static boolean plans(TimedReport report, TimedReport given) {
    var drugs = TumourDrugs.of(given);
    long days = Times.days(report.day(), given.day());
    return days > 0
        && days <= PLANNED_DAYS
        && report.medicines().stream()
            .filter(s -> s.standing() == Standing.PLANNED)
            .anyMatch(s -> drugs.containsAll(((Said.Medicines) s.said()).drugs()));
  }

  private static Happening grown(Tumour tumour, PartialDate day, TimedReport report) {
    var happening = new Happening(tumour, EventType.PROGRESSION, day);
    happening.found = true;
    happening.sources.add(report.id());
    happening.finders.add(report.id());
    return happening;
  }

  private static boolean turned(Happening h, PartialDate day) {
    return h.type != EventType.INITIAL && Times.days(h.date, day) >= -SOON_DAYS;
  }

  private static boolean watches(TimedReport report) {
    return report.usable()
        && report.care().stream()
            .anyMatch(s ->
                s.holds()
                    && s.said() instanceof Said.OtherCare c
                    && c.care() == Said.Care.SURVEILLANCE);
  }

  private boolean treats(TimedReport report, Tumour tumour) {
    return report.medicines().stream()
        .filter(s -> s.holds())
        .map(s -> (Said.Medicines) s.said())
        .anyMatch(m ->
            tumours
                .treatedWith(Set.copyOf(m.drugs()), report.day())
                .or(() -> tumours.topic(report).only(report.day()))
                .filter(tumour::equals)
                .isPresent());
  }

  /// The day of the examination that the report tells, else its own.
  private static Optional<PartialDate> seen(TimedReport report) {
    return report.medicines().stream()
        .filter(s -> report.examined(s))
        .flatMap(s -> Optional.ofNullable(s.times().exam()).stream())
        .findFirst()
        .or(() -> Optional.ofNullable(report.day()));
  }
}
