package org.oncoweave.analysis.correlation;

import java.util.Arrays;
import java.util.Set;
import org.oncoweave.analysis.ConceptTree;
import org.oncoweave.analysis.PatientMatrix;
import org.oncoweave.analysis.Watch;

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
    return run(new Looks(query, cohort, exposures), watch, false);
  }

  /// Runs the query and looks a second time at what it found: biases, proxies, roll-ups.
  ///
  /// @throws java.util.concurrent.CancellationException if `cancelled` turned true
  public static ScanResult discover(
      ScanQuery query, Cohort cohort, Exposures exposures, Watch watch) {
    return run(new Looks(query, cohort, exposures), watch, true);
  }

  private static ScanResult run(Looks looks, Watch watch, boolean twice) {
    var cohort = looks.cohort();
    var query = looks.query();
    var tally = new Scan(query, cohort, looks.exposures()).run(watch.progress(), watch.cancelled());
    var evidence = new NodeEvidence(looks, tally);
    var judgements = new Judgement[tally.features];
    Arrays.fill(judgements, Judgement.NONE);
    return new ScanResult(
        looks,
        tally,
        evidence,
        twice ? new SecondLook(looks, evidence, tally).judge() : judgements);
  }

  /// Who is scanned, how their concepts hang together, and which of them (with all below) say that
  /// a disease has spread or grown; none: not known.
  public record Cohort(PatientMatrix matrix, ConceptTree tree, Set<Integer> spread) {
    public Cohort {
      spread = Set.copyOf(spread);
    }

    public Cohort(PatientMatrix matrix, ConceptTree tree) {
      this(matrix, tree, Set.of());
    }
  }
}
