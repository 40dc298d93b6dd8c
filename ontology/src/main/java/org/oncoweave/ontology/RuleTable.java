package org.oncoweave.ontology;

import java.util.ArrayList;
import java.util.List;

/// Reads a table of rules beside the concept tables: `#` lines, a header line, tab separated cells.
public final class RuleTable {
  private RuleTable() {}

  public static List<List<String>> rows(String file, int columns) {
    var rows = new ArrayList<List<String>>();
    boolean header = true;
    int number = 0;
    for (var line : (Iterable<String>) ShippedTables.text("rules/" + file).lines()::iterator) {
      number++;
      if (line.isBlank() || line.charAt(0) == '#') {
        continue;
      }
      if (!header) {
        rows.add(cells(line, columns, file + ", line " + number));
      }
      header = false;
    }
    return rows;
  }

  private static List<String> cells(String line, int columns, String where) {
    var cells = new ArrayList<String>(columns);
    int from = 0;
    for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', from)) {
      cells.add(line.substring(from, tab));
      from = tab + 1;
    }
    cells.add(line.substring(from));
    if (cells.size() != columns) {
      throw new OntologyFault("%s: %d cells, not %d".formatted(where, cells.size(), columns));
    }
    return cells;
  }
}
