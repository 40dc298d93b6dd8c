package org.oncoweave.app.export.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The cells of the sheet before, read beside the new one: both are in the order of patients, so
/// that memory holds one patient.
final class EarlierCells implements Closeable {
  private static final String PATIENT = "patient";

  /// One patient of the sheet before.
  record Patient(String id, Map<String, String> values) {}

  private final @Nullable CsvRows rows;
  private Optional<CsvRows.Row> ahead;

  /// `file` null or absent: there is none.
  EarlierCells(@Nullable Path file) throws IOException {
    rows =
        file == null || !Files.isRegularFile(file)
            ? null
            : new CsvRows(file, List.of(PATIENT, "column", "value"));
    ahead = rows == null ? Optional.empty() : rows.next();
  }

  /// The next patient if the identifier is not after `last`; null: whichever.
  Optional<Patient> next(@Nullable String last) throws IOException {
    if (rows == null || ahead.isEmpty()) {
      return Optional.empty();
    }
    var id = ahead.get().cell(PATIENT);
    if (last != null && id.compareTo(last) > 0) {
      return Optional.empty();
    }
    var values = new LinkedHashMap<String, String>();
    while (ahead.isPresent() && ahead.get().cell(PATIENT).equals(id)) {
      values.put(ahead.get().cell("column"), ahead.get().cell("value"));
      ahead = rows.next();
    }
    return Optional.of(new Patient(id, values));
  }

  @Override
  public void close() throws IOException {
    if (rows != null) {
      rows.close();
    }
  }
}
