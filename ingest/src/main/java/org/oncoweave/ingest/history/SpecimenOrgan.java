package org.oncoweave.ingest.history;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.oncoweave.ingest.statement.Said;
import org.oncoweave.ingest.statement.Statement;

/// The organ of a specimen whose own report names none, or only the gut or the throat: that of the
/// lesion biopsied on its day, as the report of the endoscopy, the operation or the visit tells.
record SpecimenOrgan(List<TimedReport> reports) {
  private static final Set<String> VAGUE =
      Set.of("C14.0", "C14.8", "C18.9", "C26.0", "C39.9", "C80.9");
  private static final Set<String> TAKES = Set.of("operation", "imaging", "consultation", "stay");
  private static final String UNKNOWN = "C80.9";
  private static final String LUNG = "C34";
  private static final Pattern COMMON = Pattern.compile("80[0-2]|807|814");
  private static final String FIRST_OTHER = "8590"; // carcinomas lie before

  /// The tumour with its organ; empty where nobody tells it.
  Optional<Said.Tumour> placed(TimedReport report, Statement s) {
    var tumour = (Said.Tumour) s.said();
    var placed = placed(report, tumour);
    boolean nowhere = !placed.placed() && placed.site().equals(UNKNOWN);
    var served = !placed.placed() && !report.retold(s) ? served(report, placed) : placed;
    return nowhere ? Optional.empty() : Optional.of(served);
  }

  /// A carcinoma that a service of the lung finds, where its report names no organ but that of a
  /// cancer of before.
  private static Said.Tumour served(TimedReport report, Said.Tumour tumour) {
    boolean common = COMMON.matcher(tumour.morphology()).lookingAt();
    var services = report.reading().cues().services();
    boolean lung =
        services.contains(LUNG) && !services.contains("C") && !tumour.site().startsWith(LUNG);
    return common && lung && !report.reading().cues().organs().contains(LUNG)
        ? at(tumour, LUNG)
        : tumour;
  }

  private Said.Tumour placed(TimedReport report, Said.Tumour tumour) {
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
            .filter(r ->
                day.equals(r.reading().work())
                    || r.reading().dates().contains(day)
                    || day.equals(r.day()))
            .flatMap(r -> r.reading().cues().biopsied().stream())
            .distinct()
            .toList();
    return organs.size() == 1 ? Optional.of(organs.getFirst()) : Optional.empty();
  }
}
