package org.oncoweave.ontology.variant;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.oncoweave.ontology.ShippedTable;

/// What is known of the proteins: their length, and the residues of their best known places.
final class Reference {
  private static final Set<String> ONCOGENES =
      Set.of(
          "AKT1", "ALK", "BRAF", "CTNNB1", "EGFR", "ERBB2", "ESR1", "FGFR1", "FGFR2", "FGFR3",
          "FLT3", "GNA11", "GNAQ", "HRAS", "IDH1", "IDH2", "JAK2", "KIT", "KRAS", "MAP2K1", "MET",
          "MYD88", "NRAS", "PDGFRA", "PIK3CA", "RET");
  private static final Reference SHIPPED = new Reference();

  private final Map<String, Integer> lengths = new HashMap<>();
  private final Map<String, Character> residues = new HashMap<>();

  private Reference() {
    for (var row : ShippedTable.rowsBelowNames(Reference.class, "proteins.tsv", 3)) {
      lengths.put(row.get(0), Integer.valueOf(row.get(1)));
      for (var residue : row.get(2).split(" ")) {
        if (!residue.isEmpty()) {
          residues.put(row.get(0) + residue.substring(1), residue.charAt(0));
        }
      }
    }
  }

  static Reference shipped() {
    return SHIPPED;
  }

  static boolean isOncogene(String gene) {
    return ONCOGENES.contains(gene);
  }

  /// Whether the residue of this number is one of the best known places.
  boolean hasPlace(String gene, int number) {
    return residues.containsKey(gene + number);
  }

  /// 0 where the change cannot be one of the gene, 2 where its residue is known to stand there,
  /// else 1.
  int fit(String gene, Draft draft) {
    try {
      draft.protein.ifPresent(protein -> check(gene, protein));
      checkCodon(gene, draft.codon);
    } catch (RefusedName e) {
      return 0;
    }
    return draft.protein.filter(p -> residues.containsKey(gene + p.start())).isPresent() ? 2 : 1;
  }

  /// Refuses a base beyond the stop codon.
  void checkCodon(String gene, int codon) {
    var length = lengths.get(gene);
    if (length != null && codon > length + 1) {
      throw new RefusedName("beyond_end");
    }
  }

  /// Refuses a change beyond the end of the protein, or of a residue that does not stand there.
  void check(String gene, Protein protein) {
    var length = lengths.get(gene);
    boolean stop = protein.name().startsWith("p.*");
    if (length != null && protein.start() > (stop ? length + 1 : length)) {
      throw new RefusedName("beyond_end");
    }
    var residue = residues.get(gene + protein.start());
    if (residue != null && !stop && protein.start() > 0 && protein.name().charAt(2) != residue) {
      throw new RefusedName("reference_residue");
    }
  }
}
