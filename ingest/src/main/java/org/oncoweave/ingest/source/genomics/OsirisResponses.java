package org.oncoweave.ingest.source.genomics;

import java.util.List;
import java.util.Optional;
import org.oncoweave.model.EventType;
import org.oncoweave.ontology.ShippedTable;

/// How a tumour answers a treatment, by RECIST, as OSIRIS codes it.
public final class OsirisResponses {
  /// What the measurement of a response is called.
  public static final String LABEL = "RECIST";

  private static final String NONE = "-";
  private static final List<Response> ROWS =
      ShippedTable.rowsBelowNames(OsirisResponses.class, "osiris_responses.tsv", 3).stream()
          .map(row -> new Response(row.get(0), row.get(1), row.get(2)))
          .toList();

  private OsirisResponses() {}

  /// A code, the event of the tumour or `-`, and words.
  record Response(String code, String event, String words) {
    Optional<EventType> type() {
      return event.equals(NONE) ? Optional.empty() : Optional.of(EventType.valueOf(event));
    }
  }

  static Optional<Response> of(String written) {
    var code = written.substring(written.indexOf(':') + 1);
    return ROWS.stream().filter(row -> row.code().equalsIgnoreCase(code)).findFirst();
  }

  /// The code whose words a measurement keeps.
  public static Optional<String> code(String words) {
    return ROWS.stream()
        .filter(row -> row.words().equals(words))
        .findFirst()
        .map(row -> LABEL + ":" + row.code());
  }

  /// The code of an event that no measurement tells more of; empty for a remission, which may be
  /// complete or partial.
  public static Optional<String> code(EventType type) {
    return type == EventType.PROGRESSION ? code("progressive disease") : Optional.empty();
  }
}
