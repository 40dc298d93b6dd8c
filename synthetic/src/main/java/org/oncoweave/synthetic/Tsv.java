package org.oncoweave.synthetic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One line of a shipped table, asked by column name.
record Tsv(Map<String, String> cells) {

  static List<Tsv> read(String name) {
    try (var in = Tsv.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The table " + name + " is not in the jar");
      }
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return parse(text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Tsv> parse(List<String> lines) {
    var head = lines.getFirst().split("\t", -1);
    var rows = new ArrayList<Tsv>();
    for (var line : lines.subList(1, lines.size())) {
      var cells = line.split("\t", -1);
      if (cells.length != head.length) {
        throw new IllegalStateException(cells.length + " cells, not " + head.length + ": " + line);
      }
      var row = new TreeMap<String, String>();
      for (int i = 0; i < head.length; i++) {
        row.put(head[i], cells[i]);
      }
      rows.add(new Tsv(row));
    }
    return rows;
  }

  String text(String column) {
    var cell = cells.get(column);
    if (cell == null) {
      throw new IllegalStateException("No column " + column + " in " + cells.keySet());
    }
    return cell;
  }

  double number(String column) {
    var cell = text(column);
    return cell.isEmpty() ? 0 : Double.parseDouble(cell);
  }

  int whole(String column) {
    return (int) number(column);
  }

  List<String> list(String column, String separator) {
    var cell = text(column);
    return cell.isEmpty() ? List.of() : List.of(cell.split(separator, -1));
  }
}
