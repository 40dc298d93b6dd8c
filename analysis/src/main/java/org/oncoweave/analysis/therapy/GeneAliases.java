package org.oncoweave.analysis.therapy;

import java.util.Locale;
import java.util.Map;

/// Older gene names that the knowledge bases write, as HGNC symbols. Source: HGNC previous symbols.
final class GeneAliases {
  private static final Map<String, String> SYMBOLS =
      Map.of(
          "ABL", "ABL1",
          "NPM", "NPM1",
          "MLL", "KMT2A",
          "ZNF198", "ZMYM2",
          "MRE11A", "MRE11",
          "WHSC1", "NSD2",
          "MGEA5", "OGA",
          "HER2", "ERBB2");

  private GeneAliases() {}

  static String symbol(String name) {
    var upper = name.strip().toUpperCase(Locale.ROOT);
    return SYMBOLS.getOrDefault(upper, upper);
  }
}
