package org.oncoweave.ontology.store;

import java.util.List;

/// Columns and rows of a SELECT, one cell for ASK, three columns for CONSTRUCT and DESCRIBE.
public record SparqlAnswer(List<String> columns, List<List<String>> rows) {
  public SparqlAnswer {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }
}
