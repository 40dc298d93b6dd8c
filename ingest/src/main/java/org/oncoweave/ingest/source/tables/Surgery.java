package org.oncoweave.ingest.source.tables;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.ConceptId;
import org.oncoweave.ontology.ShippedTable;

/// Whether an act treats by removing tissue.
final class Surgery {
  private static final int ACTION = 2;
  private static final List<String> ACTIONS = values("ccam");
  private static final List<String> STEMS = values("stem");

  private Surgery() {}

  static boolean is(ConceptId code, @Nullable String label) {
    if (code.scheme().equals("CCAM")) {
      return ACTIONS.contains(String.valueOf(code.code().charAt(ACTION)));
    }
    if (label == null) {
      return false;
    }
    var plain = Normalizer.normalize(label, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    var letters = new StringBuilder(plain.length());
    plain.chars().filter(c -> c < 128).forEach(c -> letters.append((char) c));
    return STEMS.stream().anyMatch(stem -> letters.indexOf(stem) >= 0);
  }

  private static List<String> values(String rule) {
    return ShippedTable.rowsBelowNames(Surgery.class, "surgery.tsv", 2).stream()
        .filter(row -> row.get(0).equals(rule))
        .map(row -> row.get(1))
        .toList();
  }
}
