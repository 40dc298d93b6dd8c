package org.oncoweave.app.export.osiris;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.oncoweave.app.export.ColumnFile;

/// The rows of one patient in all tables; instances are counted anew for each patient, variants,
/// copy numbers and fusions together, so that an annotation belongs to one of them alone.
final class PatientRows {
  private final String patient;
  private final Map<String, PivotTable> tables;
  private final Map<String, Integer> counted = new HashMap<>();

  PatientRows(String patient, Map<String, PivotTable> tables) {
    this.patient = patient;
    this.tables = tables;
  }

  /// The next row of the table.
  ColumnFile.Row next(String table) {
    return row(table, counted.merge(table, 1, Integer::sum));
  }

  ColumnFile.Row row(String table, int instance) {
    return Objects.requireNonNull(tables.get(table), table).row(patient, instance);
  }

  /// The number of the last row of the table, or of the last that was counted by this name.
  int last(String table) {
    return counted.getOrDefault(table, 0);
  }

  int count(String name) {
    return counted.merge(name, 1, Integer::sum);
  }
}
