package org.oncoweave.ontology.read;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.oncoweave.ontology.Ontology;
import org.oncoweave.ontology.ShippedTable;

/// What the columns of a public table mean, found by their names.
record TableShape(List<String> needs, Kind kind, Column code, Column parent, Names names) {
  private static final int COLUMNS = 9;
  private static final List<TableShape> ALL =
      ShippedTable.rowsBelowNames(Ontology.class, "rules/table_shapes.tsv", COLUMNS).stream()
          .map(TableShape::of)
          .toList();

  enum Kind {
    CONCEPT,
    RELATION,
    MAPPING,
    TRANSLATION
  }

  record Column(String name, String prefix) {}

  record Names(String french, String english, List<String> extra) {}

  private static TableShape of(List<String> cells) {
    return new TableShape(
        list(cells.get(0)),
        Kind.valueOf(cells.get(1).toUpperCase(Locale.ROOT)),
        new Column(cells.get(2), cells.get(3)),
        new Column(cells.get(4), cells.get(5)),
        new Names(cells.get(6), cells.get(7), list(cells.get(8))));
  }

  private static List<String> list(String cell) {
    return cell.isEmpty() ? List.of() : Arrays.asList(cell.split("\\|"));
  }

  static Optional<TableShape> find(Collection<String> header) {
    return ALL.stream().filter(shape -> header.containsAll(shape.needs)).findFirst();
  }
}
