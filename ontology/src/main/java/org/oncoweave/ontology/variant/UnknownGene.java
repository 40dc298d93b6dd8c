package org.oncoweave.ontology.variant;

import java.util.Set;
import java.util.regex.Pattern;

/// Tells a gene that nobody knows from a gene that is not named.
final class UnknownGene {
  private static final Pattern CAPITALS = Pattern.compile("[A-Z][A-Z0-9-]*[A-Z0-9]");
  private static final Set<String> NO_GENE =
      Set.of(
          "ADN", "ARN", "DNA", "RNA", "VUS", "VSI", "VAF", "NGS", "PCR", "FISH", "IHC", "HGVS",
          "CDNA", "WT", "DE", "DU", "EN", "SNV");

  private static final Pattern BETWEEN = Pattern.compile("[\\s:(),;]+");

  private UnknownGene() {}

  /// Whether a word of the text looks like the symbol of a gene.
  static boolean stands(String before) {
    for (var word : BETWEEN.split(before)) {
      if (CAPITALS.matcher(word).matches() && !NO_GENE.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
