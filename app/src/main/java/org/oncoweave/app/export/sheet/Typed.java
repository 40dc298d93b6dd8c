package org.oncoweave.app.export.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.oncoweave.app.export.Cells;
import org.oncoweave.app.export.sheet.SheetFault.Reason;

/// What people typed into cells: it wins over what is read, and is kept from one sheet to the next.
final class Typed {
  static final String FILE = "typed.csv";
  private static final List<String> COLUMNS = List.of("patient", "column", "value", "by", "on");

  /// A value with who typed it and when.
  record Value(String value, String by, String on) {}

  private final Map<String, Map<String, Value>> values = new TreeMap<>();

  /// The values of a file; a later one of a cell replaces the earlier.
  void add(Path file, List<String> columns) throws IOException {
    try (var rows = new CsvRows(file, COLUMNS)) {
      for (var row = rows.next(); row.isPresent(); row = rows.next()) {
        add(file, columns, row.get());
      }
    }
  }

  private void add(Path file, List<String> columns, CsvRows.Row row) throws SheetFault {
    var column = row.cell("column");
    if (!columns.contains(column)) {
      var known = column + " (" + String.join(", ", columns) + ")";
      throw new SheetFault(file, row.line(), Reason.UNKNOWN_COLUMN, known);
    }
    var value = new Value(row.cell("value").strip(), row.cell("by"), row.cell("on"));
    values.computeIfAbsent(row.cell("patient"), _ -> new TreeMap<>()).put(column, value);
  }

  /// Those of the sheet before, but for columns that the sheet no longer has.
  void keep(Path file, List<String> columns) throws IOException {
    try (var rows = new CsvRows(file, COLUMNS)) {
      for (var row = rows.next(); row.isPresent(); row = rows.next()) {
        if (columns.contains(row.get().cell("column"))) {
          add(file, columns, row.get());
        }
      }
    }
  }

  Optional<Value> of(String patient, String column) {
    return Optional.ofNullable(values.getOrDefault(patient, Map.of()).get(column));
  }

  void write(Path folder) throws IOException {
    try (var out = new Cells(folder.resolve(FILE), COLUMNS.toArray(String[]::new))) {
      for (var patient : values.entrySet()) {
        for (var cell : patient.getValue().entrySet()) {
          var value = cell.getValue();
          out.row(patient.getKey(), cell.getKey(), value.value(), value.by(), value.on());
        }
      }
    }
  }
}
