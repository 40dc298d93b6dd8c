package org.oncoweave.ingest.history;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.oncoweave.ingest.statement.Said;

/// The organ of a specimen whose own report names none, or only the gut or the throat: that of the
/// lesion biopsied on its day, as the report of the endoscopy, the operation or the visit tells.
record SpecimenOrgan(List<TimedReport> reports) {
  private static final Set<String> VAGUE = Set.of("C14.0", "C14.8", "C18.9", "C26.0", "C39.9", "C80.9");
  private static final Set<String> TAKES = Set.of("operation", "imaging", "consultation", "stay");
  private static final String FIRST_OTHER = "8590"; // carcinomas lie before

  Said.Tumour placed(TimedReport report, Said.Tumour tumour) {
    boolean carcinoma =
        !tumour.morphology().isEmpty() && tumour.morphology().compareTo(FIRST_OTHER) < 0;
    boolean open = VAGUE.contains(tumour.site()) || !tumour.placed();
    boolean asks = carcinoma && open && report.type().equals("pathology");
    return asks ? organ(report).map(o -> at(tumour, o)).orElse(tumour) : tumour;
  }

  private static Said.Tumour at(Said.Tumour t, String organ) {
    return new Said.Tumour(organ + ".9", t.morphology(), t.side(), t.specific(), true);
  }

  private Optional<String> organ(TimedReport specimen) {
    var day = specimen.reading().work();
    if (day == null) {
      return Optional.empty();
    }
    var organs =
        reports.stream()
            .filter(r -> r.usable() && r != specimen && TAKES.contains(r.type()))
            .filter(r -> day.equals(r.reading().work()) || r.reading().dates().contains(day) || day.equals(r.day()))
            .flatMap(r -> r.reading().cues().biopsied().stream())
            .distinct()
            .toList();
    return organs.size() == 1 ? Optional.of(organs.getFirst()) : Optional.empty();
  }
}
