package org.oncoweave.ingest.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.oncoweave.ingest.statement.Said;
import org.oncoweave.model.EventType;
import org.oncoweave.model.NeoplasticHistory.Tumour;
import org.oncoweave.model.PartialDate;

/// Specimens that show a tumour again after its first care: they date the recurrence that later
/// reports name, as the first proof dates a tumour.
final class Specimens {
  private static final int CARE_DAYS = 240; // a specimen of the first care comes no later
  private static final int NAMED_DAYS = 240; // a recurrence is named no later after its biopsy

  private record Specimen(TimedReport report, PartialDate day) {}

  private final List<Specimen> specimens;

  private Specimens(List<Specimen> specimens) {
    this.specimens = specimens;
  }

  /// Those of one tumour, by day.
  static Specimens of(Tumour tumour, List<TimedReport> reports, ToldTumours tumours) {
    var found = new ArrayList<Specimen>();
    for (var report : reports) {
      if (report.usable() && report.type().equals("pathology")) {
        report.tumours().stream()
            .filter(s -> s.holds() && !report.retold(s))
            .filter(s ->
                tumours
                    .at((Said.Tumour) s.said(), report.day())
                    .filter(t -> t.key().equals(tumour.key()))
                    .isPresent())
            .flatMap(s -> Optional.ofNullable(report.found(s)).stream())
            .filter(day -> Times.days(tumour.date(), day) > CARE_DAYS)
            .forEach(day -> found.add(new Specimen(report, day)));
      }
    }
    found.sort(Comparator.comparing(Specimen::day, Times.ORDER));
    return new Specimens(List.copyOf(found));
  }

  /// Dates local recurrences by the specimen that showed them, where nothing happened in between.
  void date(List<Happening> happenings) {
    for (var happening : happenings) {
      if (happening.type == EventType.LOCAL_RECURRENCE && happening.date != null) {
        specimens.stream()
            .filter(s -> shows(s, happening, happenings))
            .findFirst()
            .ifPresent(s -> {
              happening.date = s.day;
              happening.finders.add(s.report.id());
              happening.sources.add(s.report.id());
            });
      }
    }
  }

  private static boolean shows(Specimen s, Happening happening, List<Happening> all) {
    long days = Times.days(s.day, happening.date);
    return days > 0
        && days <= NAMED_DAYS
        && all.stream()
            .filter(h -> h != happening)
            .noneMatch(
                h -> Times.days(s.day, h.date) >= 0 && Times.days(h.date, happening.date) >= 0);
  }
}
