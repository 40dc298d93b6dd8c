package org.oncoweave.ingest.history;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.statement.ReportReading;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.PatientId;
import org.oncoweave.model.SourceFact;

/// What reports and coded rows say of one patient; order and repetition do not matter. `sex` is
/// `F`, `M` or empty.
public record PatientReports(
    PatientId patient,
    String sex,
    @Nullable PartialDate birth,
    List<ReportReading> readings,
    List<Row> rows) {

  /// A coded fact with its identifier; `medicines` is what its label names, read like a report.
  public record Row(String id, SourceFact fact, List<ReportReading> read) {
    public Row {
      read = List.copyOf(read);
    }
  }

  public PatientReports {
    readings =
        readings.stream()
            .sorted(Comparator.comparing(ReportReading::id))
            .filter(new Seen()::first)
            .toList();
    rows = rows.stream().distinct().sorted(Comparator.comparing(Row::id)).toList();
  }

  /// One reading an identifier; a report told twice counts once.
  private static final class Seen {
    private final java.util.Set<String> ids = new java.util.HashSet<>();

    boolean first(ReportReading reading) {
      return ids.add(reading.id());
    }
  }
}
