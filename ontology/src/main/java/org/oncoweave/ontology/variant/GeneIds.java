package org.oncoweave.ontology.variant;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.oncoweave.ontology.ShippedTable;

/// The genes of the numbers that HGNC (`HGNC:1097`) and NCBI Gene (`673`) give them.
public final class GeneIds {
  private static final String HGNC = "HGNC:";
  private static final Map<String, String> SYMBOLS = symbols();
  private static final Map<String, String> NUMBERS = numbers();

  private GeneIds() {}

  /// The present symbol; empty for a number that the table lacks.
  public static Optional<String> symbol(String id) {
    return Optional.ofNullable(SYMBOLS.get(id));
  }

  /// The number that HGNC gives the gene, with its prefix; empty for a symbol that the table lacks.
  public static Optional<String> hgnc(String symbol) {
    return Optional.ofNullable(NUMBERS.get(symbol));
  }

  private static Map<String, String> numbers() {
    return ShippedTable.rowsBelowNames(GeneIds.class, "gene_ids.tsv", 3).stream()
        .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> HGNC + row.get(1)));
  }

  private static Map<String, String> symbols() {
    var symbols = new HashMap<String, String>();
    for (var row : ShippedTable.rowsBelowNames(GeneIds.class, "gene_ids.tsv", 3)) {
      symbols.put(HGNC + row.get(1), row.get(0));
      symbols.put(row.get(2), row.get(0));
    }
    return Map.copyOf(symbols);
  }
}
