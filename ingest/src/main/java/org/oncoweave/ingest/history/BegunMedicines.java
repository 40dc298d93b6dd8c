package org.oncoweave.ingest.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.oncoweave.ingest.statement.Said;
import org.oncoweave.ingest.statement.Statement;
import org.oncoweave.model.PartialDate;

/// When each medicine was first given, by the rows and by the reports that date it: a report
/// without any date that tells its beginning speaks of that time.
final class BegunMedicines {
  private final Map<String, PartialDate> first = new HashMap<>();

  BegunMedicines(PatientReports patient, List<TimedReport> reports) {
    boolean undated = reports.stream().anyMatch(r -> r.day() == null);
    if (undated) {
      patient.rows().stream()
          .flatMap(row -> row.read().stream())
          .forEach(r ->
              r.report()
                  .signed()
                  .map(PartialDate::of)
                  .ifPresent(day -> r.statements().forEach(s -> seen(s, day))));
      reports.stream()
          .filter(TimedReport::usable)
          .flatMap(r -> r.medicines().stream())
          .filter(s -> s.times().from() != null && s.holds())
          .forEach(s -> seen(s, Objects.requireNonNull(s.times().from())));
    }
  }

  private void seen(Statement s, PartialDate day) {
    if (s.said() instanceof Said.Medicines m && day.precision() == PartialDate.Precision.DAY) {
      m.drugs().forEach(d -> first.merge(d, day, (a, b) -> Times.ORDER.compare(a, b) <= 0 ? a : b));
    }
  }

  /// The report with the day of the medicines that it begins, where it tells no day of its own.
  TimedReport dated(TimedReport report) {
    return report.day() != null
        ? report
        : day(report)
            .map(day -> new TimedReport(report.reading(), day, report.foreign()))
            .orElse(report);
  }

  private Optional<PartialDate> day(TimedReport report) {
    return report.medicines().stream()
        .filter(s -> s.holds() && ((Said.Medicines) s.said()).phase() == Said.Phase.BEGINS)
        .map(s -> Set.copyOf(((Said.Medicines) s.said()).drugs()))
        .flatMap(drugs -> drugs.stream().filter(first::containsKey).map(first::get))
        .min(Times.ORDER);
  }
}
