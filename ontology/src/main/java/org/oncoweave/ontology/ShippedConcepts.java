package org.oncoweave.ontology;

import java.util.List;
import java.util.Locale;

/// The concepts of the product. `tables.txt` names their tables, one `scheme/file.tsv` a line.
final class ShippedConcepts {
  private ShippedConcepts() {}

  static List<Concept> read() {
    return names().parallelStream().map(ShippedConcepts::table).flatMap(List::stream).toList();
  }

  static List<String> names() {
    return ShippedTable.lines(ShippedConcepts.class, "tables.txt");
  }

  static List<Concept> table(String name) {
    var scheme = name.substring(0, name.indexOf('/')).toUpperCase(Locale.ROOT);
    return ConceptTable.read(scheme, name, ShippedTable.text(ShippedConcepts.class, name));
  }
}
