package org.oncoweave.analysis.therapy;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.oncoweave.ontology.OncoTreeTumours;
import org.oncoweave.ontology.ShippedTable;
import org.oncoweave.ontology.TumourTree;

/// The diseases of the knowledge bases as nodes of OncoTree.
final class Diseases {
  private static final String ANY_SOLID = "any solid tumor";

  /// Codes that contradict the disease beside them.
  private static final Map<String, String> CONTRADICTIONS =
      Map.of("LEUK", "lung", "HNMUCM", "squamous", "TGCT", "testicular");

  private final TumourTree tree;
  private final DiseaseNames names;
  private final Map<String, String> civic = new HashMap<>();

  Diseases(TumourTree tree) {
    this.tree = tree;
    names = new DiseaseNames(tree);
    ShippedTable.rowsBelowNames(Diseases.class, "civic_diseases.tsv", 2)
        .forEach(row -> civic.put(row.get(0).toLowerCase(Locale.ROOT), row.get(1)));
  }

  /// By the table of other words, else by name; a disease with a condition reaches only patients
  /// who are known to fulfil it: here nobody.
  Optional<BitSet> civic(String disease) {
    if (DiseaseNames.isConditional(disease)) {
      return Optional.empty();
    }
    var codes = civic.get(disease.toLowerCase(Locale.ROOT));
    return codes == null ? names.find(disease) : Optional.of(nodes(codes));
  }

  /// By code; without one only "any solid tumour" says where.
  Optional<BitSet> moalmanac(String code, String disease, String term) {
    var word = CONTRADICTIONS.get(code);
    if (word != null && disease.toLowerCase(Locale.ROOT).contains(word)) {
      return Optional.empty();
    }
    if (!code.isEmpty()) {
      return Optional.of(nodes(OncoTreeTumours.current(code)));
    }
    return term.equalsIgnoreCase(ANY_SOLID) || disease.equalsIgnoreCase(ANY_SOLID)
        ? tree.meaning(TumourTree.SOLID)
        : Optional.empty();
  }

  /// All nodes of codes joined by `|`; `-` and unknown codes have none.
  BitSet nodes(String codes) {
    var nodes = new BitSet();
    for (var code : codes.split("\\|")) {
      (code.startsWith("_") ? tree.meaning(code) : tree.below(code)).ifPresent(nodes::or);
    }
    return nodes;
  }
}
