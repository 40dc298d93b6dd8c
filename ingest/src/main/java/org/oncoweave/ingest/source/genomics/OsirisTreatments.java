package org.oncoweave.ingest.source.genomics;

import java.util.List;
import java.util.Optional;
import org.oncoweave.ontology.ShippedTable;

/// The types of treatment of OSIRIS.
public final class OsirisTreatments {
  private static final String NO_WORDS = "-";

  /// What a type of treatment is; `words` stand for medicines that nobody names.
  record Type(String code, String kind, String words) {
    boolean isOfMedicines() {
      return !words.equals(NO_WORDS);
    }
  }

  private static final List<Type> TYPES =
      ShippedTable.rowsBelowNames(OsirisTreatments.class, "osiris_treatments.tsv", 3).stream()
          .map(row -> new Type(row.get(0), row.get(1), row.get(2)))
          .toList();

  private OsirisTreatments() {}

  static Optional<Type> of(String code) {
    return TYPES.stream().filter(type -> type.code().equals(code)).findFirst();
  }

  /// The type whose words these are.
  public static Optional<String> code(String words) {
    return TYPES.stream()
        .filter(Type::isOfMedicines)
        .filter(type -> type.words().equals(words))
        .map(Type::code)
        .findFirst();
  }
}
