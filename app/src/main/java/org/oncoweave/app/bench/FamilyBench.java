package org.oncoweave.app.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oncoweave.analysis.BenchResult;
import org.oncoweave.analysis.ConceptTree;
import org.oncoweave.analysis.Watch;
import org.oncoweave.analysis.correlation.Correlation;
import org.oncoweave.analysis.correlation.Correlation.Cohort;
import org.oncoweave.analysis.correlation.Exposures;
import org.oncoweave.analysis.correlation.Outcome;
import org.oncoweave.analysis.correlation.Relabelling;
import org.oncoweave.analysis.correlation.ScanQuery;

/// A thousand times the cases drawn anew among `size` patients and 5,000 features, for the p that
/// is adjusted for all of them; the baseline scans everything again for each drawing.
final class FamilyBench implements Bench {
  private static final int FEATURES = 5_000;
  private static final int SITES = 20;
  private static final int DRAWINGS = 1_000;
  private static final int SCANS = 3;

  @Override
  public BenchResult run(long size, Workplace workplace) throws IOException {
    var matrix = MadeUpMatrix.of((int) size, FEATURES, SITES);
    var cohort = new Cohort(matrix, ConceptTree.flat(matrix.concepts()));
    var query =
        new ScanQuery(
            List.of(new Outcome.SecondPrimary()),
            List.of(0.5),
            60,
            ScanBench.STRATA,
            Set.of(),
            1,
            0.05);
    var exposures = Exposures.of(matrix, cohort.tree(), Set.of());
    var result = Correlation.start(query, cohort, exposures, Watch.none());
    var asked = new Relabelling(1, DRAWINGS, Integer.MAX_VALUE);
    Memory.forget();
    double seconds = Bench.seconds(() -> result.familyWise(asked, Watch.none()));
    double scan =
        Bench.fastest(SCANS, () -> Correlation.start(query, cohort, exposures, Watch.none()));
    return Bench.result(
        "family",
        Map.of("units", (long) DRAWINGS, "patients", size, "features", (long) FEATURES),
        seconds,
        new BenchResult.Baseline("a scan for each drawing, carried over", scan * DRAWINGS));
  }
}
