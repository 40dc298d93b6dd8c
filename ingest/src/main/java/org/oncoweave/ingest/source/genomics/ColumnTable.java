package org.oncoweave.ingest.source.genomics;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.oncoweave.ingest.source.Place;

/// A table as cBioPortal and MAF have it: comments after `#`, a header, cells parted by tabs, or by
/// commas where the header has them; only the latter may stand in quotes.
final class ColumnTable {
  private static final Set<String> UNKNOWN =
      Set.of("NA", "N/A", "[Not Available]", "[Not Applicable]", "[Unknown]", "null", "None");

  /// A cell in quotes or not, with the comma after it.
  private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"]|\"\")*)\"[^,]*,|([^,]*),");

  private final String file;
  private final TextLines lines;
  private final List<String> header;
  private final String separator;
  private final Map<String, Integer> places = new HashMap<>();

  private ColumnTable(String file, TextLines lines, String header) {
    this.file = file;
    this.lines = lines;
    this.separator = header.indexOf('\t') < 0 && header.indexOf(',') > 0 ? "," : "\t";
    var bare = header.startsWith("\ufeff") ? header.substring(1) : header;
    this.header = List.of(bare.split(separator, -1));
    for (int i = 0; i < this.header.size(); i++) {
      places.putIfAbsent(key(this.header.get(i)), i);
    }
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /// Empty where the file has no line beside comments.
  static Optional<ColumnTable> open(String file, TextLines lines) throws IOException {
    var line = lines.next();
    while (line != null && (line.startsWith("#") || line.isBlank())) {
      line = lines.next();
    }
    return line == null ? Optional.empty() : Optional.of(new ColumnTable(file, lines, line));
  }

  boolean has(String column) {
    return places.containsKey(key(column));
  }

  /// Names of the columns as written.
  List<String> header() {
    return header;
  }

  String file() {
    return file;
  }

  void each(Consumer<Row> out) throws IOException {
    for (var line = lines.next(); line != null; line = lines.next()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        out.accept(new Row(line, cells(line), new Place(file, lines.number())));
      }
    }
  }

  private String[] cells(String line) {
    boolean quoted = separator.equals(",") && line.indexOf('"') >= 0;
    return quoted ? unquoted(line).toArray(String[]::new) : line.split(separator, -1);
  }

  private static List<String> unquoted(String line) {
    var cells = new ArrayList<String>();
    var quoted = QUOTED.matcher(line + ",");
    while (quoted.lookingAt()) {
      var inside = quoted.group(1);
      cells.add(inside == null ? String.valueOf(quoted.group(2)) : inside.replace("\"\"", "\""));
      quoted.region(quoted.end(), line.length() + 1);
    }
    return cells;
  }

  /// One row; cells at its end may be missing.
  final class Row {
    private final String line;
    private final String[] cells;
    private final Place place;

    private Row(String line, String[] cells, Place place) {
      this.line = line;
      this.cells = cells;
      this.place = place;
    }

    Place place() {
      return place;
    }

    String line() {
      return line;
    }

    /// Whether it has more cells than the header, and they say something.
    boolean isMalformed() {
      for (int i = header.size(); i < cells.length; i++) {
        if (!cells[i].isBlank()) {
          return true;
        }
      }
      return false;
    }

    /// Empty where the table has no such column, or the cell says that nothing is known.
    String cell(String column) {
      var at = places.get(key(column));
      return at == null ? "" : cell(at);
    }

    String cell(int at) {
      var text = at < cells.length ? cells[at].strip() : "";
      return UNKNOWN.contains(text) ? "" : text;
    }

    /// The first of the columns that says something.
    String first(String... columns) {
      for (var column : columns) {
        var text = cell(column);
        if (!text.isEmpty()) {
          return text;
        }
      }
      return "";
    }

    /// What is known of the named columns, or of all when none is named.
    SortedMap<String, String> attributes(String... columns) {
      var attributes = new TreeMap<String, String>();
      for (var column : columns.length == 0 ? header : List.of(columns)) {
        var text = cell(column);
        if (!text.isEmpty() && !column.isBlank()) {
          attributes.put(column.strip(), text);
        }
      }
      return attributes;
    }
  }
}
