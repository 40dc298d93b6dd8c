package org.oncoweave.api.oncoprint;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Genes against the patients of a cohort: the rows in the order of the question or the most
/// altered first, the columns so that alterations of the first rows stand together.
public record OncoPrint(int patients, int sequenced, List<Row> rows, List<Column> columns) {
  public OncoPrint {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
  }

  /// A gene; `tested` counts who was looked at for its mutations, or is altered in it.
  public record Row(
      String gene, boolean asked, int altered, int tested, Map<AlterationKind, Integer> kinds) {}

  /// A patient who is altered in one of the genes, or was looked at for one.
  public record Column(String patient, List<Cell> cells) {}

  /// A gene of a patient; no kinds: looked at, and nothing found. What is not known has no cell.
  public record Cell(String gene, Set<AlterationKind> kinds) {}
}
