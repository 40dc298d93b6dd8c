package org.oncoweave.app.export.sheet;

import java.util.List;
import java.util.Map;

/// What a sheet asks of each patient.
record Sheet(List<Column> columns) {
  Sheet {
    columns = List.copyOf(columns);
  }

  List<String> names() {
    return columns.stream().map(Column::name).toList();
  }

  /// A question with its parameters; `tumour` begins the ICD-O topography of the tumour that is
  /// asked about, several parted by spaces; empty: the first tumour.
  record Column(String name, Question question, Map<String, String> parameters) {
    Column {
      parameters = Map.copyOf(parameters);
    }

    String parameter(String name) {
      return parameters.getOrDefault(name, "");
    }

    List<String> tumour() {
      var prefixes = parameter(Question.TUMOUR);
      return prefixes.isBlank() ? List.of("") : List.of(prefixes.strip().split("[ ,]+", -1));
    }
  }
}
