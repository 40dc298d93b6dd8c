package org.oncoweave.app.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.oncoweave.analysis.BenchResult;
import org.oncoweave.analysis.ConceptTree;
import org.oncoweave.analysis.Watch;
import org.oncoweave.analysis.correlation.Correlation;
import org.oncoweave.analysis.correlation.Correlation.Cohort;
import org.oncoweave.analysis.correlation.Exposures;
import org.oncoweave.analysis.correlation.Outcome;
import org.oncoweave.analysis.correlation.ScanQuery;

/// The same scan, 5,000 features against 20 outcomes, of a hundredth, a tenth and all of `size`
/// patients: how time grows with the exposed intervals. The baseline is the tenth carried over in
/// proportion, so that a ratio of 1 or more means no worse than linear from there on.
final class ScanGrowthBench implements Bench {
  private static final int FEATURES = 5_000;
  private static final int OUTCOMES = 20;
  private static final int TIMES = 3;

  @Override
  public BenchResult run(long size, Workplace workplace) throws IOException {
    var work = new TreeMap<String, Long>();
    var seconds = new ArrayList<Double>();
    var starts = new ArrayList<Long>();
    for (long patients : List.of(size / 100, size / 10, size)) {
      measure((int) Math.max(1, patients), seconds, starts);
      work.put("microseconds_at_" + patients, Math.round(seconds.getLast() * 1e6));
      work.put("starts_at_" + patients, starts.getLast());
    }
    work.put("units", starts.getLast());
    double carried = seconds.get(1) * starts.getLast() / starts.get(1);
    return Bench.result(
        "scan-growth",
        work,
        seconds.getLast(),
        new BenchResult.Baseline("a tenth of the patients, carried over in proportion", carried));
  }

  private static void measure(int patients, List<Double> seconds, List<Long> starts)
      throws IOException {
    var matrix = MadeUpMatrix.of(patients, FEATURES, OUTCOMES);
    var cohort = new Cohort(matrix, ConceptTree.flat(matrix.concepts()));
    var exposures = Exposures.of(matrix, cohort.tree(), Set.of());
    var query = query();
    seconds.add(
        Bench.fastest(TIMES, () -> Correlation.start(query, cohort, exposures, Watch.none())));
    starts.add((long) exposures.starts());
  }

  private static ScanQuery query() {
    var outcomes = new ArrayList<Outcome>(List.of(new Outcome.SecondPrimary()));
    for (int site = 2; site < OUTCOMES; site++) {
      outcomes.add(new Outcome.SecondPrimaryAt("site" + site, Set.of(FEATURES + site)));
    }
    outcomes.add(new Outcome.Death());
    return new ScanQuery(outcomes, List.of(0.5), 60, ScanBench.STRATA, Set.of(), 1, 0.05);
  }
}
