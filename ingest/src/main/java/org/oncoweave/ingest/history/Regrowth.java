package org.oncoweave.ingest.history;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.oncoweave.ingest.statement.Said;
import org.oncoweave.ingest.statement.Statement;
import org.oncoweave.model.EventType;
import org.oncoweave.model.NeoplasticHistory.Tumour;
import org.oncoweave.model.PartialDate;

/// Tumours that an operation on their organ shows again long after the last event: back in place,
/// also where no report calls them so. Held for organs that are operated on again and again (EAU
/// guidelines on non-muscle-invasive bladder cancer, 2024: every later tumour is a recurrence).
final class Regrowth {
  private static final Set<String> ORGANS = Set.of("C67");
  private static final int APART_DAYS = 150;
  private static final int SAME_DAYS = 15;

  private Regrowth() {}

  static void add(Tumour tumour, List<TimedReport> reports, List<Happening> course) {
    var organ = Sites.three(tumour.topography().code());
    if (!ORGANS.contains(organ)) {
      return;
    }
    for (var report : reports) {
      shown(report, organ)
          .filter(day -> course.stream().noneMatch(h -> near(h, day)))
          .filter(day -> Times.days(tumour.date(), day) > APART_DAYS)
          .ifPresent(day -> course.add(back(tumour, organ, day, report)));
    }
  }

  private static Happening back(Tumour tumour, String organ, PartialDate day, TimedReport report) {
    var happening = new Happening(tumour, EventType.LOCAL_RECURRENCE, day);
    happening.found = true;
    happening.sites.add(organ);
    happening.sources.add(report.id());
    happening.finders.add(report.id());
    return happening;
  }

  private static boolean near(Happening h, PartialDate day) {
    return h.type != EventType.REMISSION && Math.abs(Times.days(h.date, day)) <= APART_DAYS;
  }

  /// The day of an operation on the organ that shows a tumour of it.
  private static Optional<PartialDate> shown(TimedReport report, String organ) {
    if (!report.usable()) {
      return Optional.empty();
    }
    var tumour =
        report
            .statements()
            .filter(s -> s.holds() && !s.past() && !report.retold(s))
            .filter(s -> s.said() instanceof Said.Tumour t && t.site().startsWith(organ))
            .findFirst();
    return tumour.flatMap(t ->
        report
            .statements()
            .filter(
                s -> s.holds() && s.said() instanceof Said.Operation o && o.organ().equals(organ))
            .flatMap(s -> Optional.ofNullable(operated(report, s)).stream())
            .filter(day -> Math.abs(Times.days(day, report.found(t))) <= SAME_DAYS)
            .findFirst());
  }

  private static @org.jspecify.annotations.Nullable PartialDate operated(
      TimedReport report, Statement s) {
    var from = s.times().from();
    return from == null ? report.reading().work() : from;
  }
}
