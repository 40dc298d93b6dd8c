package org.oncoweave.ingest.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.statement.Said;
import org.oncoweave.ingest.statement.Statement;
import org.oncoweave.ingest.statement.Statement.Standing;
import org.oncoweave.model.NeoplasticHistory.Tumour;
import org.oncoweave.model.PartialDate;

/// Which tumour each medicine treats, as told by the reports that are about one tumour alone: a
/// later visit that names the medicine and no tumour speaks of that one.
final class TumourDrugs {
  private static final Comparator<TimedReport> BY_DAY =
      Comparator.comparing(TimedReport::day, Times.KNOWN_FIRST).thenComparing(TimedReport::id);

  /// What a report of a day says a medicine treats.
  private record Treated(TimedReport report, Set<Tumour> tumours, boolean begins) {}

  private final Map<String, List<Treated>> byDrug = new HashMap<>();

  TumourDrugs(List<TimedReport> reports, ToldTumours tumours) {
    var usable = reports.stream().filter(TimedReport::usable).toList();
    for (var report : usable.stream().sorted(BY_DAY).toList()) {
      var drugs = of(report);
      var named = drugs.isEmpty() ? Set.<Tumour>of() : named(report, tumours);
      if (named.size() == 1) {
        drugs.stream()
            .filter(d -> !MedicineOrgans.foreign(d, named.iterator().next(), tumours.all()))
            .forEach(drug ->
                byDrug
                    .computeIfAbsent(drug, _ -> new ArrayList<>())
                    .add(new Treated(report, named, begins(report, drug))));
      }
    }
  }

  private static Set<Tumour> named(TimedReport report, ToldTumours tumours) {
    return report.tumours().stream()
        .filter(s -> s.holds() && !s.past() && !report.old(s))
        .flatMap(s -> tumours.at((Said.Tumour) s.said(), report.day()).stream())
        .collect(Collectors.toSet());
  }

  /// The medicines that a report tells as given or planned now.
  static Set<String> of(TimedReport report) {
    if (report.medicines().isEmpty()) {
      return Set.of();
    }
    return report.medicines().stream()
        .filter(TumourDrugs::present)
        .flatMap(s -> ((Said.Medicines) s.said()).drugs().stream())
        .collect(Collectors.toSet());
  }

  private static boolean present(Statement s) {
    return !s.past() && (s.holds() || s.standing() == Standing.PLANNED);
  }

  /// Whether any medicine is known to treat it.
  boolean treats(Tumour tumour) {
    return byDrug.values().stream().anyMatch(told -> told.getFirst().tumours.contains(tumour));
  }

  /// The only tumour that all of them which are known treat, as last told by then.
  Optional<Tumour> tumour(Set<String> drugs, @Nullable PartialDate day) {
    var tumours =
        drugs.stream()
            .flatMap(d -> last(byDrug.getOrDefault(d, List.of()), day).stream())
            .flatMap(t -> t.tumours.stream())
            .collect(Collectors.toSet());
    return tumours.size() == 1 ? Optional.of(tumours.iterator().next()) : Optional.empty();
  }

  private static Optional<Treated> last(List<Treated> told, @Nullable PartialDate day) {
    return told.stream()
        .filter(t -> t.begins && Times.days(t.report.day(), day) >= 0)
        .reduce((a, b) -> b)
        .or(() -> told.stream().findFirst());
  }

  /// Whether the report tells that it begins, or decides it.
  private static boolean begins(TimedReport report, String drug) {
    return report.medicines().stream()
        .filter(TumourDrugs::present)
        .filter(s -> ((Said.Medicines) s.said()).drugs().contains(drug))
        .anyMatch(s ->
            s.standing() == Standing.PLANNED
                || report.type().equals("tumour_board")
                || ((Said.Medicines) s.said()).phase() == Said.Phase.BEGINS);
  }
}
