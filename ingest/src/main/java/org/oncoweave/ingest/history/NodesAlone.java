package org.oncoweave.ingest.history;

import java.util.List;
import org.oncoweave.ingest.statement.Said;

/// Metastases told without where by the specimen of an operation on nodes alone: they are in the
/// nodes.
final class NodesAlone {
  private static final String NODES = "C77";

  private NodesAlone() {}

  static Said.Disease placed(TimedReport report, Said.Disease disease) {
    boolean bare = disease.turn() == Said.Turn.METASTASIS && disease.sites().isEmpty();
    return bare && report.type().equals("pathology") && operated(report)
        ? new Said.Disease(disease.turn(), List.of(NODES), disease.side())
        : disease;
  }

  private static boolean operated(TimedReport report) {
    var operations =
        report.care().stream().filter(s -> s.said() instanceof Said.Operation).toList();
    return !operations.isEmpty()
        && operations.stream().allMatch(s -> s.said() instanceof Said.Operation o && o.nodes());
  }
}
