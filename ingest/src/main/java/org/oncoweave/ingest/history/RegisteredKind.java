package org.oncoweave.ingest.history;

import java.util.Objects;
import java.util.stream.Stream;
import org.oncoweave.model.SourceFact.RegisteredTumour;

/// The morphology that a row gives near the date of a tumour, where no report says one.
final class RegisteredKind {
  private static final int WORK_UP_DAYS = 150;

  private RegisteredKind() {}

  static String of(Growth growth, PatientReports patient) {
    return patient.rows().stream()
        .flatMap(row -> row.fact() instanceof RegisteredTumour t ? Stream.of(t) : Stream.empty())
        .filter(t -> t.morphology() != null && t.date() != null)
        .filter(t -> Math.abs(Times.days(growth.date(), t.date())) <= WORK_UP_DAYS)
        .map(t -> Objects.requireNonNull(t.morphology()).code())
        .findFirst()
        .orElse("");
  }
}
