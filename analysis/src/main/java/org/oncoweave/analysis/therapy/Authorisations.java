package org.oncoweave.analysis.therapy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oncoweave.ontology.ShippedTable;
import org.oncoweave.ontology.Words;
import org.oncoweave.ontology.alteration.Target;

/// The shipped table of marketing authorisations in the European Union, with early access in
/// France: knowledge of its own level.
final class Authorisations {
  static final String WITHIN = "within authorisation";
  static final String EARLY = "early access";
  private static final String TABLE = "authorisations.tsv";
  private static final List<String> DETAILS =
      List.of(
          "brand",
          "indication_fr",
          "indication_en",
          "line",
          "setting",
          "agency",
          "product",
          "date",
          "checked");

  private Authorisations() {}

  static List<Statement> shipped(Diseases diseases) {
    return rows().stream().map(row -> statement(row, diseases)).toList();
  }

  /// The shipped table as it is, without what is said above it.
  static List<String> lines() {
    return ShippedTable.lines(Authorisations.class, TABLE);
  }

  /// Whether the first line of a table names the columns of this one.
  static boolean is(String header) {
    return header.strip().equals(String.join("\t", columns()));
  }

  /// A row of a table of the same columns.
  ///
  /// @throws IllegalArgumentException if the row is no statement
  static Optional<Statement> read(String line, Diseases diseases) {
    var names = columns();
    var cells = List.of(line.split("\t", -1));
    if (cells.size() != names.size()) {
      throw OwnTable.wrong(Words.say("%s cells, not %s", cells.size(), names.size()));
    }
    return Optional.of(statement(row(names, cells), diseases));
  }

  private static List<String> columns() {
    return ShippedTable.rows(Authorisations.class, TABLE).getFirst();
  }

  /// Every row by the names of its columns.
  static List<Map<String, String>> rows() {
    var lines = ShippedTable.rows(Authorisations.class, TABLE);
    var names = lines.getFirst();
    return lines.stream().skip(1).map(cells -> row(names, cells)).toList();
  }

  private static Map<String, String> row(List<String> names, List<String> cells) {
    var row = new LinkedHashMap<String, String>();
    for (int i = 0; i < names.size(); i++) {
      row.put(names.get(i), cells.get(i));
    }
    return row;
  }

  private static Statement statement(Map<String, String> row, Diseases diseases) {
    var medicines = Arrays.stream(cell(row, "medicine").split(" \\+ ")).toList();
    return new Statement(
        String.join(":", cell(row, "agency"), cell(row, "brand"), cell(row, "date")),
        medicines,
        medicines.size() > 1 ? "Combination" : "Single",
        OwnTable.effect(cell(row, "effect")),
        cell(row, "access"),
        cell(row, "indication_en"),
        diseases.nodes(cell(row, "oncotree")),
        targets(row),
        details(row));
  }

  private static List<Target> targets(Map<String, String> row) {
    return Arrays.stream(cell(row, "biomarker").split("\\|"))
        .flatMap(marker -> OwnTable.targets(cell(row, "gene"), marker).stream())
        .toList();
  }

  private static Map<String, String> details(Map<String, String> row) {
    var details = new LinkedHashMap<String, String>();
    DETAILS.forEach(name -> details.put(name, cell(row, name)));
    return details;
  }

  private static String cell(Map<String, String> row, String name) {
    return row.getOrDefault(name, "");
  }
}
