package org.oncoweave.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A table that the program ships beside one of its classes: lines that begin with `#` say what it
/// is and whence, all others hold cells parted by tabs.
public final class ShippedTable {
  private ShippedTable() {}

  /// The rows, each of so many cells.
  public static List<List<String>> rows(Class<?> beside, String name, int columns) {
    var rows = new ArrayList<List<String>>();
    int number = 0;
    for (var line : (Iterable<String>) text(beside, name).lines()::iterator) {
      number++;
      if (says(line)) {
        var cells = cells(line);
        if (cells.size() != columns) {
          throw ragged(Words.say("%s, line %d", name, number), cells.size(), columns);
        }
        rows.add(cells);
      }
    }
    return rows;
  }

  /// The rows, each of as many cells as the first.
  public static List<List<String>> rows(Class<?> beside, String name) {
    var first = text(beside, name).lines().filter(ShippedTable::says).findFirst();
    return first.isEmpty() ? List.of() : rows(beside, name, cells(first.get()).size());
  }

  /// The rows of a table whose first line names its columns.
  public static List<List<String>> rowsBelowNames(Class<?> beside, String name, int columns) {
    var rows = rows(beside, name, columns);
    if (rows.isEmpty()) {
      throw new OntologyFault(Words.say("%s has no line that names its columns", name));
    }
    return rows.subList(1, rows.size());
  }

  /// The lines that hold something.
  public static List<String> lines(Class<?> beside, String name) {
    return text(beside, name).lines().filter(ShippedTable::says).toList();
  }

  static String text(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new OntologyFault(
            Words.say("The table %s is not in the program; build it again", name));
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Reading the table " + name, e);
    }
  }

  private static boolean says(String line) {
    return !line.isBlank() && line.charAt(0) != '#';
  }

  private static List<String> cells(String line) {
    var cells = new ArrayList<String>();
    int from = 0;
    for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', from)) {
      cells.add(line.substring(from, tab));
      from = tab + 1;
    }
    cells.add(line.substring(from));
    return List.copyOf(cells);
  }

  private static OntologyFault ragged(String where, int cells, int columns) {
    return new OntologyFault(
        Words.say("%s: %d cells, not %d; put one tab between two cells", where, cells, columns));
  }
}
