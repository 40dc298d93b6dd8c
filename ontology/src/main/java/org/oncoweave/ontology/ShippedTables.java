package org.oncoweave.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reads the tables of the product. `tables.txt` names them, one `scheme/file.tsv` a line.
final class ShippedTables {
  private static final String LIST = "tables.txt";

  private ShippedTables() {}

  static List<Concept> read() {
    return names().parallelStream().map(ShippedTables::table).flatMap(List::stream).toList();
  }

  static List<String> names() {
    return text(LIST).lines().filter(line -> !line.isBlank() && line.charAt(0) != '#').toList();
  }

  private static List<Concept> table(String name) {
    var scheme = name.substring(0, name.indexOf('/')).toUpperCase(Locale.ROOT);
    return new ArrayList<>(ConceptTable.read(scheme, name, text(name)));
  }

  /// The text of a file beside this class.
  static String text(String name) {
    try (InputStream in = ShippedTables.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new OntologyFault("The table " + name + " is not in the program; build it again");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Reading the table " + name, e);
    }
  }
}
