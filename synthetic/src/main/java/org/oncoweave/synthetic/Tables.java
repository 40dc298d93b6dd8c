package org.oncoweave.synthetic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// The open tables of one delivery.
final class Tables implements AutoCloseable {
  private final Map<Table, CsvFile> files = new EnumMap<>(Table.class);

  Tables(Path folder, boolean gzip) throws IOException {
    for (var table : Table.values()) {
      files.put(table, new CsvFile(folder, table, gzip));
    }
  }

  CsvFile get(Table table) {
    return Objects.requireNonNull(files.get(table));
  }

  /// The centre's own codes, with their parents and what they mean elsewhere.
  void localCodes(Catalogue catalogue) {
    var file = get(Table.LOCAL_CODES);
    for (var row : Tsv.read("local.tsv")) {
      file.cell("LOCAL").cell(row.text("code")).cell(row.text("fr")).cell(row.text("en"));
      file.cell(row.text("parent")).cell("").end();
    }
    for (var f : catalogue.features.values()) {
      if (f.system().equals("LOCAL")) {
        file.cell("LOCAL").cell(f.code()).cell(f.label()).cell("").cell(f.parent());
        file.cell(f.maps()).end();
      }
    }
  }

  Map<String, Long> rows() {
    var rows = new TreeMap<String, Long>();
    files.forEach((table, file) -> rows.put(table.file(), file.rows()));
    return rows;
  }

  @Override
  public void close() throws IOException {
    for (var file : files.values()) {
      file.close();
    }
  }
}
