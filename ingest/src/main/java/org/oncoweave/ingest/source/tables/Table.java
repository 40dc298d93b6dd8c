package org.oncoweave.ingest.source.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.oncoweave.ontology.ShippedTable;

/// One table of the form: its name and columns, in the contract's order.
record Table(String name, List<Column> columns, Map<String, Integer> places) {
  enum Need {
    KEY,
    FILLED,
    BLANK,
    EITHER,
    OTHER
  }

  /// A column; `detail` is the system of its codes or the list of its words.
  record Column(String name, Need need, Kind kind, String detail) {}

  private static final Map<String, Table> ALL = load();

  Table {
    columns = List.copyOf(columns);
    places = Map.copyOf(places);
  }

  /// All tables, by name, in the order in which they are read.
  static Map<String, Table> all() {
    return ALL;
  }

  /// Columns that a file must have and lacks; of columns joined by "or" one is enough.
  List<String> missing(List<String> header) {
    var missing = new ArrayList<String>();
    for (var column : columns) {
      if (column.need() == Need.OTHER || header.contains(column.name())) {
        continue;
      }
      if (column.need() != Need.EITHER || columns.stream().noneMatch(c -> stands(c, header))) {
        missing.add(column.name());
      }
    }
    return missing;
  }

  private static boolean stands(Column column, List<String> header) {
    return column.need() == Need.EITHER && header.contains(column.name());
  }

  private static Map<String, Table> load() {
    var columns = new LinkedHashMap<String, List<Column>>();
    for (var row : ShippedTable.rowsBelowNames(Table.class, "columns.tsv", 5)) {
      var column =
          new Column(row.get(1), Need.valueOf(row.get(2)), Kind.valueOf(row.get(3)), row.get(4));
      columns.computeIfAbsent(row.get(0), name -> new ArrayList<>()).add(column);
    }
    var tables = new LinkedHashMap<String, Table>();
    columns.forEach((name, list) -> tables.put(name, new Table(name, list, places(list))));
    return tables;
  }

  private static Map<String, Integer> places(List<Column> columns) {
    var places = new HashMap<String, Integer>();
    for (int i = 0; i < columns.size(); i++) {
      places.put(columns.get(i).name(), i);
    }
    return places;
  }
}
