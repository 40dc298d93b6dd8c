package org.oncoweave.ingest.history;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.oncoweave.ingest.statement.Said;
import org.oncoweave.ingest.statement.Statement;
import org.oncoweave.ingest.statement.Statement.Standing;
import org.oncoweave.model.NeoplasticHistory.Tumour;

/// Which tumour each medicine treats, as told by the reports that are about one tumour alone: a
/// later visit that names the medicine and no tumour speaks of that one.
final class TumourDrugs {
  private static final Comparator<TimedReport> BY_DAY =
      Comparator.comparing(TimedReport::day, Times.KNOWN_FIRST).thenComparing(TimedReport::id);

  private final Map<String, Set<Tumour>> byDrug = new HashMap<>();

  TumourDrugs(List<TimedReport> reports, ToldTumours tumours) {
    var usable = reports.stream().filter(TimedReport::usable).toList();
    for (var report : usable.stream().sorted(BY_DAY).toList()) {
      var named = named(report, tumours);
      if (named.size() == 1) {
        of(report).forEach(drug -> byDrug.putIfAbsent(drug, named));
      }
    }
  }

  private static Set<Tumour> named(TimedReport report, ToldTumours tumours) {
    return report
        .statements()
        .filter(s -> s.said() instanceof Said.Tumour && s.holds() && !s.past() && !report.old(s))
        .flatMap(s -> tumours.at((Said.Tumour) s.said(), report.day()).stream())
        .collect(Collectors.toSet());
  }

  /// The medicines that a report tells as given or planned now.
  static Set<String> of(TimedReport report) {
    return report
        .statements()
        .filter(TumourDrugs::present)
        .flatMap(s -> s.said() instanceof Said.Medicines m ? m.drugs().stream() : Stream.of())
        .collect(Collectors.toSet());
  }

  private static boolean present(Statement s) {
    return !s.past() && (s.holds() || s.standing() == Standing.PLANNED);
  }

  /// Whether any medicine is known to treat it.
  boolean treats(Tumour tumour) {
    return byDrug.values().stream().anyMatch(treated -> treated.contains(tumour));
  }

  /// The only tumour that all of them which are known treat.
  Optional<Tumour> tumour(Set<String> drugs) {
    var treated =
        drugs.stream()
            .flatMap(d -> byDrug.getOrDefault(d, Set.of()).stream())
            .collect(Collectors.toSet());
    return treated.size() == 1 ? Optional.of(treated.iterator().next()) : Optional.empty();
  }
}
