package org.oncoweave.app.export.osiris;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.oncoweave.app.export.ColumnFile;

/// One `OSIRIS_pivot_*.csv`: rows of a patient, each with its number among those of the patient.
final class PivotTable implements Closeable {
  private static final String PATIENT = "Patient_Id";
  private static final String INSTANCE = "Instance_Id";
  private static final Map<String, List<String>> COLUMNS =
      ColumnFile.shipped(PivotTable.class, "pivot_columns.tsv");

  private final ColumnFile file;

  PivotTable(Path folder, String name) throws IOException {
    var columns = Objects.requireNonNull(COLUMNS.get(name), name).stream();
    var all = Stream.concat(Stream.of(PATIENT, INSTANCE), columns).toList();
    file = new ColumnFile(folder.resolve("OSIRIS_pivot_" + name + ".csv"), all);
  }

  static List<String> names() {
    return COLUMNS.keySet().stream().sorted().toList();
  }

  /// A row to be filled.
  ColumnFile.Row row(String patient, int instance) {
    return file.row().put(PATIENT, patient).put(INSTANCE, instance);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
