package org.oncoweave.ontology.variant;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.oncoweave.ontology.ShippedTable;

/// Which residues the exons of the genes of therapy hold, by MANE Select transcript.
public final class Exons {
  private static final Map<String, List<Integer>> RANGES = read();

  private Exons() {}

  /// Do all residues of a change lie in the exon?
  public static boolean holds(String gene, int exon, Protein change) {
    var range = RANGES.get(gene + " " + exon);
    return range != null && change.start() >= range.getFirst() && change.end() <= range.getLast();
  }

  /// The exons of the gene that are known here.
  public static List<Integer> of(String gene) {
    return RANGES.keySet().stream()
        .filter(key -> key.startsWith(gene + " "))
        .map(key -> Integer.valueOf(key.substring(gene.length() + 1)))
        .sorted()
        .toList();
  }

  private static Map<String, List<Integer>> read() {
    var ranges = new HashMap<String, List<Integer>>();
    for (var row : ShippedTable.rowsBelowNames(Exons.class, "exons.tsv", 4)) {
      ranges.put(
          row.get(0) + " " + row.get(1),
          List.of(Integer.valueOf(row.get(2)), Integer.valueOf(row.get(3))));
    }
    return ranges;
  }
}
