package org.oncoweave.ingest.history;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.oncoweave.ingest.statement.Said;
import org.oncoweave.ingest.statement.Statement;
import org.oncoweave.model.EventType;
import org.oncoweave.model.NeoplasticHistory.Tumour;
import org.oncoweave.model.PartialDate;

/// An acute myeloid leukaemia shown in a myelodysplastic or myeloproliferative disease is its
/// transformation, though no word says so (WHO Classification, Haematolymphoid Tumours, 2022).
final class Acutisation {
  private static final Pattern CHRONIC = Pattern.compile("99[5-8]|9945|9875");
  private static final Pattern ACUTE = Pattern.compile("98(?:4|6|7[0-4]|9)|99[12]");
  private static final int SOON_DAYS = 31;

  private Acutisation() {}

  static void add(Tumour tumour, List<TimedReport> reports, List<Happening> course) {
    var morphology = tumour.morphology();
    boolean chronic = morphology != null && CHRONIC.matcher(morphology.code()).lookingAt();
    if (!chronic || course.stream().anyMatch(h -> h.type == EventType.TRANSFORMATION)) {
      return;
    }
    for (var report : reports) {
      var day = shown(report).filter(d -> Times.days(tumour.date(), d) > SOON_DAYS);
      if (day.isPresent()) {
        course.add(turned(tumour, day.get(), report));
        return;
      }
    }
  }

  private static Happening turned(Tumour tumour, PartialDate day, TimedReport report) {
    var happening = new Happening(tumour, EventType.TRANSFORMATION, day);
    happening.found = true;
    happening.sources.add(report.id());
    happening.finders.add(report.id());
    return happening;
  }

  /// The day on which a report shows the acute leukaemia as one of its own days.
  private static Optional<PartialDate> shown(TimedReport report) {
    return report.tumours().stream()
        .filter(s -> report.usable() && s.holds() && !report.retold(s) && isAcute(s))
        .flatMap(s -> Optional.ofNullable(report.found(s)).stream())
        .findFirst();
  }

  private static boolean isAcute(Statement s) {
    return s.said() instanceof Said.Tumour t && ACUTE.matcher(t.morphology()).lookingAt();
  }
}
