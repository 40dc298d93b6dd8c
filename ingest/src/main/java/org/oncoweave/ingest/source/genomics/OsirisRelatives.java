package org.oncoweave.ingest.source.genomics;

import java.util.List;
import java.util.Optional;
import org.oncoweave.ontology.ShippedTable;

/// The relatives of OSIRIS: its codes, and our words.
public final class OsirisRelatives {
  /// The code of a relative that OSIRIS has no other for.
  public static final String OTHER = "OSIRIS:C77-6";

  private static final List<List<String>> ROWS =
      ShippedTable.rowsBelowNames(OsirisRelatives.class, "osiris_relatives.tsv", 2);

  private OsirisRelatives() {}

  /// Deliveries leave out the system of the code.
  static Optional<String> word(String code) {
    return ROWS.stream()
        .filter(row -> row.getFirst().equals(code) || row.getFirst().endsWith(":" + code))
        .findFirst()
        .map(List::getLast);
  }

  /// The code of a word, if it is one of ours.
  public static Optional<String> code(String word) {
    return ROWS.stream().filter(row -> row.getLast().equals(word)).findFirst().map(List::getFirst);
  }
}
