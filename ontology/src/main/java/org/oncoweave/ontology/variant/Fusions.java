package org.oncoweave.ontology.variant;

import java.util.HashSet;
import java.util.Set;
import org.oncoweave.ontology.ShippedTable;

/// Which genes fuse, and which of two is five-prime.
final class Fusions {
  private static final Set<String> THREE =
      Set.of("ALK", "ROS1", "RET", "NTRK1", "NTRK2", "NTRK3", "ABL1", "BRAF", "PDGFRA", "PDGFRB");
  private static final Set<String> FIVE = Set.of("FGFR2", "FGFR3", "EWSR1");

  /// Genes that reports list beside each other; a slash or a hyphen between them is no fusion.
  private static final Set<String> LISTED =
      Set.of(
          "KRAS", "NRAS", "HRAS", "EGFR", "ERBB2", "MET", "KIT", "PIK3CA", "TP53", "BRCA1", "BRCA2",
          "MLH1", "MSH2", "MSH6", "PMS2", "IDH1", "IDH2", "TERT", "CDKN2A", "CDKN2B", "CD274",
          "MYC", "STK11", "KEAP1", "PTEN", "POLE", "JAK2", "CALR", "MPL", "FLT3", "NPM1", "MAP2K1",
          "MAP2K2");

  private static final int FAMILY = 3;

  private static final Set<String> KNOWN = read();

  private Fusions() {}

  static boolean isThree(String gene) {
    return THREE.contains(gene);
  }

  static boolean isFive(String gene) {
    return FIVE.contains(gene);
  }

  static boolean isKnown(String five, String three) {
    return KNOWN.contains(five + "::" + three);
  }

  /// Is `A-B`, `A/B` or `A::B` one fusion and not two genes of a list?
  static boolean joins(String between, GeneNames.Hit one, GeneNames.Hit two, boolean words) {
    var five = one.symbol();
    var three = two.symbol();
    boolean known = isKnown(five, three) || isKnown(three, five);
    if (known || between.contains(":")) {
      return true;
    }
    boolean said = words || between.contains("-") || kinase(five) || kinase(three);
    return said && !beside(five, three);
  }

  /// Genes that stand beside each other in a list.
  private static boolean beside(String one, String two) {
    boolean listed = LISTED.contains(one) || LISTED.contains(two);
    return listed || isFamily(one, two) || (kinase(one) && kinase(two));
  }

  private static boolean kinase(String gene) {
    return THREE.contains(gene) || FIVE.contains(gene);
  }

  private static boolean isFamily(String one, String two) {
    return one.length() >= FAMILY && two.startsWith(one.substring(0, FAMILY));
  }

  private static Set<String> read() {
    var known = new HashSet<String>();
    ShippedTable.rowsBelowNames(Fusions.class, "fusions.tsv", 2)
        .forEach(row -> known.add(row.get(0) + "::" + row.get(1)));
    return known;
  }
}
