package org.oncoweave.ingest.history;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.oncoweave.ingest.statement.Said;
import org.oncoweave.model.NeoplasticHistory.Treatment.Kind;

/// Where a report without a date belongs, by the care that it tells.
record UndatedReports(ToldTumours tumours, List<Happening> happenings, List<Given> given) {
  /// The last care of its kind in an organ that the report names.
  private Optional<Given> cared(TimedReport report, Class<? extends Said> said, Kind kind) {
    var organs = report.reading().cues().organs();
    boolean tells = report.statements().anyMatch(s -> s.holds() && said.isInstance(s.said()));
    return given.stream()
        .filter(g -> tells && g.kind == kind && g.start != null && organs.contains(g.organ))
        .max(Comparator.comparing((Given g) -> g.start, Times.KNOWN_FIRST));
  }

  /// The last operation of the name that the report tells: "mastectomie".
  private Optional<Given> operated(TimedReport report) {
    var names =
        report
            .statements()
            .filter(s -> s.holds() && !s.past() && s.said() instanceof Said.Operation)
            .map(s -> (Said.Operation) s.said())
            .filter(o -> !o.vague() && !o.nodes())
            .toList();
    boolean own = report.type().equals("operation");
    return given.stream()
        .filter(g -> own && g.kind == Kind.SURGERY && g.start != null)
        .filter(g ->
            names.stream().anyMatch(o -> g.organ.equals(o.organ()) && g.name.contains(o.name())))
        .max(Comparator.comparing((Given g) -> g.start, Times.KNOWN_FIRST));
  }

  /// By the operation that an unsigned report is of, whatever older days it tells.
  Optional<Happening> operation(TimedReport report) {
    return report.isSigned()
        ? Optional.empty()
        : operated(report).flatMap(g -> new LatestCare(happenings).on(g.start, null));
  }

  /// By the medicines or rays that it tells, else by its tumour.
  Optional<Happening> of(TimedReport report) {
    var drugs =
        report
            .statements()
            .filter(s -> s.holds() && s.said() instanceof Said.Medicines && !report.retold(s))
            .map(s -> ((Said.Medicines) s.said()).drugs())
            .toList();
    var course =
        given.stream()
            .filter(g -> drugs.stream().anyMatch(d -> !g.drugs.isEmpty() && d.containsAll(g.drugs)))
            .findFirst();
    return course
        .or(() -> cared(report, Said.Rays.class, Kind.RADIOTHERAPY))
        .or(() -> cared(report, Said.OtherCare.class, Kind.INTERVENTIONAL))
        .flatMap(g -> new LatestCare(happenings).on(g.start, null))
        .or(() ->
            tumours
                .topic(report)
                .main(null)
                .flatMap(t -> happenings.stream().filter(h -> h.of(t.key())).findFirst()));
  }
}
