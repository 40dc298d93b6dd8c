package org.oncoweave.analysis.stats.cases;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// A table of words by column; missing values are empty.
record Rows(Map<String, List<String>> columns, int size) {
  private static final List<String> MISSING = List.of("", "NA", "NaN", "null");

  static Rows read(Path file) throws IOException {
    var columns = new LinkedHashMap<String, List<String>>();
    try (var reader = CsvReader.builder().ofCsvRecord(file)) {
      var header = new ArrayList<String>();
      for (CsvRecord line : reader) {
        if (header.isEmpty()) {
          header.addAll(line.getFields());
          header.forEach(name -> columns.put(name, new ArrayList<>()));
          continue;
        }
        for (int i = 0; i < header.size(); i++) {
          var list = columns.get(header.get(i));
          if (list != null) {
            list.add(i < line.getFieldCount() ? word(line.getField(i)) : "");
          }
        }
      }
    }
    return of(columns);
  }

  static Rows of(JsonNode inline) {
    var columns = new LinkedHashMap<String, List<String>>();
    for (var column : inline.properties()) {
      var list = new ArrayList<String>();
      column.getValue().forEach(value -> list.add(word(value.isNull() ? "" : value.asString())));
      columns.put(column.getKey(), list);
    }
    return of(columns);
  }

  private static Rows of(Map<String, List<String>> columns) {
    int size = columns.values().stream().mapToInt(List::size).max().orElse(0);
    if (columns.values().stream().anyMatch(list -> list.size() != size)) {
      throw new RefusedException("the columns differ in length");
    }
    return new Rows(columns, size);
  }

  private static String word(String value) {
    var stripped = value.strip();
    return MISSING.contains(stripped) ? "" : stripped;
  }

  boolean has(String column) {
    return columns.containsKey(column);
  }

  List<String> words(String column) {
    var list = columns.get(column);
    if (list == null) {
      throw new RefusedException("no column \"" + column + "\"");
    }
    return list;
  }

  /// The numbers of a column; missing is NaN, true and false are 1 and 0.
  double[] numbers(String column) {
    return words(column).stream().mapToDouble(word -> number(word, column)).toArray();
  }

  private static double number(String word, String column) {
    if (word.isEmpty()) {
      return Double.NaN;
    }
    try {
      return switch (word) {
        case "Inf" -> Double.POSITIVE_INFINITY;
        case "-Inf" -> Double.NEGATIVE_INFINITY;
        case "TRUE", "true" -> 1;
        case "FALSE", "false" -> 0;
        default -> Double.parseDouble(word);
      };
    } catch (NumberFormatException _) {
      throw new RefusedException("column \"" + column + "\" holds \"" + word + "\", not a number");
    }
  }

  Rows where(IntPredicate kept) {
    int[] rows = IntStream.range(0, size).filter(kept).toArray();
    var chosen = new LinkedHashMap<String, List<String>>();
    columns.forEach(
        (name, list) -> chosen.put(name, Arrays.stream(rows).mapToObj(list::get).toList()));
    return new Rows(chosen, rows.length);
  }

  /// Whether two words mean the same: as numbers if both are.
  static boolean same(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    try {
      return Double.parseDouble(one) == Double.parseDouble(other);
    } catch (NumberFormatException _) {
      return false;
    }
  }
}
