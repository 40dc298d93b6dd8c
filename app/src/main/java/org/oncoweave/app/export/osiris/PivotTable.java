package org.oncoweave.app.export.osiris;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oncoweave.app.export.Cells;
import org.oncoweave.ontology.ShippedTable;

/// One `OSIRIS_pivot_*.csv`: rows of a patient, each with its number among those of the patient.
final class PivotTable implements Closeable {
  private static final Map<String, List<String>> COLUMNS = columns();

  private final List<String> columns;
  private final Cells cells;

  PivotTable(Path folder, String name) throws IOException {
    columns = COLUMNS.getOrDefault(name, List.of());
    cells = new Cells(folder.resolve("OSIRIS_pivot_" + name + ".csv"), header(columns));
  }

  static List<String> names() {
    return COLUMNS.keySet().stream().sorted().toList();
  }

  private static Map<String, List<String>> columns() {
    var columns = new HashMap<String, List<String>>();
    for (var row : ShippedTable.rows(PivotTable.class, "pivot_columns.tsv", 2)) {
      columns.put(row.get(0), List.of(row.get(1).split(" ", -1)));
    }
    return columns;
  }

  private static String[] header(List<String> columns) {
    var header = new String[columns.size() + 2];
    header[0] = "Patient_Id";
    header[1] = "Instance_Id";
    for (int i = 0; i < columns.size(); i++) {
      header[i + 2] = columns.get(i);
    }
    return header;
  }

  /// A row to be filled.
  Row row(String patient, int instance) {
    return new Row(patient, instance);
  }

  @Override
  public void close() throws IOException {
    cells.close();
  }

  /// A row in the making; a cell that is not set is unknown.
  final class Row {
    private final @Nullable Object[] values = new @Nullable Object[columns.size() + 2];

    private Row(String patient, int instance) {
      values[0] = patient;
      values[1] = instance;
    }

    Row put(String column, @Nullable Object value) {
      int at = columns.indexOf(column);
      if (at < 0) {
        throw new IllegalArgumentException("No column " + column);
      }
      values[at + 2] = value == null ? null : value.toString().replaceAll("\\s+", " ").strip();
      return this;
    }

    void write() throws IOException {
      cells.row(Arrays.copyOf(values, values.length));
    }
  }
}
