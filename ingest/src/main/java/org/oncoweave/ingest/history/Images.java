package org.oncoweave.ingest.history;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.oncoweave.ingest.statement.Said;
import org.oncoweave.ingest.statement.Said.Turn;
import org.oncoweave.ingest.statement.Statement;
import org.oncoweave.ingest.statement.Statement.Standing;
import org.oncoweave.model.EventType;
import org.oncoweave.model.PartialDate;

/// Images made shortly before a visit that names, without a date, what came back or grew: they
/// found it, and date it.
final class Images {
  private static final int BEFORE_DAYS = 45;
  private static final Set<Turn> CALM =
      Set.of(Turn.STABLE, Turn.COMPLETE_REMISSION, Turn.PARTIAL_REMISSION);

  private final List<TimedReport> images;
  private final List<TimedReport> reports;

  Images(List<TimedReport> reports) {
    this.reports = reports;
    this.images =
        reports.stream()
            .filter(r -> r.usable() && r.type().equals("imaging") && r.day() != null)
            .filter(r -> r.reading().cues().spread() && r.statements().noneMatch(Images::calms))
            .toList();
  }

  void date(List<Happening> happenings) {
    for (var happening : happenings) {
      boolean found = Turns.recurs(happening.type) || happening.type == EventType.PROGRESSION;
      if (found && told(happening)) {
        images.stream()
            .filter(r -> shows(r, happening))
            .filter(r -> happenings.stream().noneMatch(h -> h.finders.contains(r.id())))
            .max(Comparator.comparing(TimedReport::day, Times.ORDER))
            .ifPresent(r -> dated(happening, r));
      }
    }
  }

  private static void dated(Happening happening, TimedReport image) {
    PartialDate work = image.reading().work();
    happening.date = work == null ? image.day() : work;
    happening.finders.add(image.id());
    happening.sources.add(image.id());
  }

  /// Dated by nothing but the day of the visit that tells it.
  private boolean told(Happening happening) {
    return happening.date != null
        && reports.stream()
            .filter(r -> happening.finders.contains(r.id()))
            .anyMatch(r -> happening.date.equals(r.day()) && !r.type().equals("imaging"));
  }

  private static boolean shows(TimedReport image, Happening happening) {
    long days = Times.days(image.day(), happening.date);
    var organs = image.reading().cues().organs();
    var tumour = happening.tumour;
    boolean own = tumour != null && names(image, tumour.topography().code());
    return days > 0
        && days <= BEFORE_DAYS
        && (own || happening.sites.stream().anyMatch(organs::contains));
  }

  private static boolean names(TimedReport image, String site) {
    return image.reading().cues().organs().contains(Sites.three(site))
        || image
            .statements()
            .anyMatch(s -> s.said() instanceof Said.Tumour t && Sites.agree(t.site(), site));
  }

  private static boolean calms(Statement s) {
    return s.said() instanceof Said.Disease d
        && (s.standing() == Standing.NEGATED || (s.holds() && CALM.contains(d.turn())));
  }
}
