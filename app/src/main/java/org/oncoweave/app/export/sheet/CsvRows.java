package org.oncoweave.app.export.sheet;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.oncoweave.app.export.sheet.SheetFault.Reason;

/// A CSV file by RFC 4180, row by row.
final class CsvRows implements Closeable {
  /// A cell in quotes or not, with the comma after it.
  private static final Pattern CELL =
      Pattern.compile("\"([^\"]*+(?:\"\"[^\"]*+)*+)\"[^,]*+,|([^,]*+),");

  private final Path file;
  private final BufferedReader in;
  private final List<String> header;
  private int line;

  CsvRows(Path file, List<String> columns) throws IOException {
    this.file = file;
    in = Files.newBufferedReader(file);
    header = cells().orElse(List.of());
    for (var column : columns) {
      if (!header.contains(column)) {
        throw new SheetFault(file, 1, Reason.NO_HEADER, column);
      }
    }
  }

  /// A row by its columns, and its line.
  record Row(int line, Map<String, String> cells) {
    String cell(String column) {
      return cells.getOrDefault(column, "");
    }
  }

  /// The next row; empty at the end.
  Optional<Row> next() throws IOException {
    int at = line + 1;
    var cells = cells();
    if (cells.isEmpty()) {
      return Optional.empty();
    }
    if (cells.get().size() != header.size()) {
      throw new SheetFault(file, at, Reason.RAGGED, cells.get().size() + " / " + header.size());
    }
    var row = new HashMap<String, String>();
    for (int i = 0; i < header.size(); i++) {
      row.put(header.get(i), cells.get().get(i));
    }
    return Optional.of(new Row(at, row));
  }

  private Optional<List<String>> cells() throws IOException {
    var text = in.readLine();
    line++;
    while (text != null && text.isBlank()) {
      text = in.readLine();
      line++;
    }
    if (text == null) {
      return Optional.empty();
    }
    var whole = new StringBuilder(text.startsWith("\ufeff") ? text.substring(1) : text);
    while (isOpen(whole)) {
      var more = in.readLine();
      if (more == null) {
        throw new SheetFault(file, line, Reason.RAGGED, "\"");
      }
      line++;
      whole.append('\n').append(more);
    }
    return Optional.of(split(whole));
  }

  private static boolean isOpen(CharSequence text) {
    return text.chars().filter(c -> c == '"').count() % 2 != 0;
  }

  private static List<String> split(CharSequence text) {
    var cells = new ArrayList<String>();
    var cell = CELL.matcher(text + ",");
    while (cell.lookingAt()) {
      var quoted = cell.group(1);
      cells.add(quoted == null ? String.valueOf(cell.group(2)) : quoted.replace("\"\"", "\""));
      cell.region(cell.end(), text.length() + 1);
    }
    return cells;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
