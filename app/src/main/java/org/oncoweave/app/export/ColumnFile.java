package org.oncoweave.app.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ontology.ShippedTable;

/// A CSV file whose rows are filled column by column; a cell that is not set is empty.
public final class ColumnFile implements Closeable {
  private static final String REQUIRED = "*";

  private final Map<String, Integer> places = new HashMap<>();
  private final List<Boolean> required = new ArrayList<>();
  private final Cells cells;

  /// `columns` are their names; one that ends in `*` must be set in every row.
  public ColumnFile(Path file, List<String> columns) throws IOException {
    for (var column : columns) {
      places.put(name(column), required.size());
      required.add(column.endsWith(REQUIRED));
    }
    cells = new Cells(file, columns.stream().map(ColumnFile::name).toArray(String[]::new));
  }

  /// The columns of the files that a shipped table names: the file, and its columns parted by
  /// spaces.
  public static Map<String, List<String>> shipped(Class<?> beside, String table) {
    var columns = new HashMap<String, List<String>>();
    for (var row : ShippedTable.rows(beside, table, 2)) {
      columns.put(row.get(0), List.of(row.get(1).split(" ", -1)));
    }
    return columns;
  }

  private static String name(String column) {
    return column.endsWith(REQUIRED) ? column.substring(0, column.length() - 1) : column;
  }

  public Row row() {
    return new Row();
  }

  @Override
  public void close() throws IOException {
    cells.close();
  }

  /// A row in the making.
  public final class Row {
    private final @Nullable Object[] values = new @Nullable Object[required.size()];

    private Row() {}

    /// Sets a cell; what breaks lines becomes a space.
    public Row put(String column, @Nullable Object value) {
      var at = places.get(column);
      if (at == null) {
        throw new IllegalArgumentException("No column " + column);
      }
      values[at] = value == null ? null : value.toString().replaceAll("\\s+", " ").strip();
      return this;
    }

    public void write() throws IOException {
      for (int i = 0; i < values.length; i++) {
        if (required.get(i) && values[i] == null) {
          throw new IllegalStateException("Column " + (i + 1) + " must be set");
        }
      }
      cells.row(values);
    }
  }
}
