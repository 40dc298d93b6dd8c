package org.oncoweave.ingest.history;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.oncoweave.ingest.statement.Said;
import org.oncoweave.ingest.statement.Statement;
import org.oncoweave.ingest.statement.Statement.Standing;
import org.oncoweave.model.EventType;
import org.oncoweave.model.PartialDate;

/// Lesions taken at first for a tumour of their organ, and found to be the spread of another: the
/// first report that saw them dates the spread.
record Mistaken(List<TimedReport> reports, ToldTumours tumours) {
  private static final int WORK_UP_DAYS = 150; // from the first image to the specimen
  private static final int SAME_DAYS = 75; // what happened so shortly before is of the same work-up
  private static final Set<EventType> SPREADS =
      Set.of(EventType.METASTATIC_RECURRENCE, EventType.PROGRESSION);

  void date(List<Happening> course) {
    for (var happening : course) {
      if (SPREADS.contains(happening.type) && happening.date != null && !happening.ofBlood()) {
        var before = happening.date;
        reports.stream()
            .filter(r -> r.usable() && r.day() != null)
            .filter(r -> course.stream().noneMatch(h -> h.finders.contains(r.id())))
            .forEach(r -> saw(r, happening, before, course));
      }
    }
  }

  private void saw(TimedReport r, Happening happening, PartialDate before, List<Happening> course) {
    r.tumours().stream()
        .filter(s -> s.standing() == Standing.UNCERTAIN || s.standing() == Standing.AFFIRMED)
        .filter(s -> !r.retold(s) && reached(s, happening))
        .flatMap(s -> Stream.ofNullable(r.found(s)))
        .filter(
            day -> ahead(day, before) && course.stream().noneMatch(h -> between(h, happening, day)))
        .min(Times.ORDER)
        .ifPresent(day -> found(happening, r, day));
  }

  private static void found(Happening happening, TimedReport r, PartialDate day) {
    happening.finders.add(r.id());
    happening.sources.add(r.id());
    if (Times.days(day, happening.date) > 0) {
      happening.date = day;
    }
  }

  /// An organ that was reached, and in which no tumour of its own began.
  private boolean reached(Statement s, Happening happening) {
    var organ = Sites.three(((Said.Tumour) s.said()).site());
    return happening.sites.contains(organ)
        && tumours.all().stream()
            .noneMatch(t -> Sites.agree(t.topography().code(), ((Said.Tumour) s.said()).site()));
  }

  private static boolean ahead(PartialDate day, PartialDate before) {
    long days = Times.days(day, before);
    return days >= 0 && days <= WORK_UP_DAYS;
  }

  private static boolean between(Happening h, Happening happening, PartialDate day) {
    return h != happening
        && h.type != EventType.INITIAL
        && Times.days(day, h.date) >= -SAME_DAYS
        && Times.days(h.date, happening.date) >= 0;
  }
}
