package org.oncoweave.analysis.correlation;

import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.oncoweave.analysis.ConceptTree;
import org.oncoweave.analysis.PatientMatrix;

/// The door to the scan. Pure: the caller brings the matrix and the tree, runs it on a thread of
/// its own, and hears of progress (0 to 1).
public final class Correlation {
  private Correlation() {}

  /// Runs the query.
  ///
  /// @throws java.util.concurrent.CancellationException if `cancelled` turned true
  public static ScanResult start(ScanQuery query, Cohort cohort, Watch watch) {
    var exposures = Exposures.of(cohort.matrix(), cohort.tree(), query.roles());
    return start(query, cohort, exposures, watch);
  }

  /// The same over exposures that were rolled up before: what a server keeps between two scans.
  public static ScanResult start(ScanQuery query, Cohort cohort, Exposures exposures, Watch watch) {
    var tally =
        new Scan(query, cohort.matrix(), cohort.tree(), exposures)
            .run(watch.progress(), watch.cancelled());
    return new ScanResult(query, exposures, tally);
  }

  /// Who is scanned, and how their concepts hang together.
  public record Cohort(PatientMatrix matrix, ConceptTree tree) {}

  /// Where progress is told, and what says that nobody waits any more.
  public record Watch(DoubleConsumer progress, BooleanSupplier cancelled) {
    public static Watch none() {
      return new Watch(_ -> {}, () -> false);
    }
  }
}
