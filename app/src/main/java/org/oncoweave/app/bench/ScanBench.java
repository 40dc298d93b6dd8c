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
import org.oncoweave.analysis.correlation.PairByPair;
import org.oncoweave.analysis.correlation.ScanQuery;
import org.oncoweave.analysis.correlation.ScanResult;
import org.oncoweave.analysis.correlation.Strata;

/// Every feature against every outcome over the person-time of `size` patients with sixty exposure
/// starts each: 5,000 features and 20 outcomes, above 100,000 patients 20,000 features and 200
/// outcomes. The baseline asks some pairs one by one and must come to the same figures.
final class ScanBench implements Bench {
  private static final int LARGE_FROM = 100_001;
  private static final int PAIRS = 4;
  private static final double SAME = 1e-6;

  // Two sexes, five ages of twenty years, ten-year periods: sixty strata or so are in use.
  static final Strata STRATA = new Strata(20, 10, true, false, List.of(), List.of());

  /// How much is scanned.
  private record Shape(int features, int outcomes) {
    static Shape of(long patients) {
      return patients < LARGE_FROM ? new Shape(5_000, 20) : new Shape(20_000, 200);
    }

    long pairs() {
      return (long) features * outcomes;
    }
  }

  @Override
  public BenchResult run(long size, Workplace workplace) throws IOException {
    var shape = Shape.of(size);
    var matrix = MadeUpMatrix.of((int) size, shape.features, shape.outcomes);
    var cohort = new Cohort(matrix, ConceptTree.flat(matrix.concepts()));
    var query = query(shape);
    var exposures = Exposures.of(matrix, cohort.tree(), Set.of());
    int times = size < LARGE_FROM ? 5 : 3;
    Memory.forget();
    long cpu = Memory.cpuNanos();
    double seconds =
        Bench.fastest(times, () -> Correlation.start(query, cohort, exposures, Watch.none()));
    cpu = (Memory.cpuNanos() - cpu) / times;
    var work = new TreeMap<String, Long>();
    work.put("units", (long) exposures.starts());
    work.put("patients", size);
    work.put("features", (long) exposures.features());
    work.put("outcomes", (long) shape.outcomes);
    work.put("cpu_milliseconds", cpu / 1_000_000);
    return Bench.result("scan", work, seconds, baseline(query, cohort, exposures, shape.pairs()));
  }

  private static BenchResult.Baseline baseline(
      ScanQuery query, Cohort cohort, Exposures exposures, long pairs) throws IOException {
    var result = Correlation.start(query, cohort, exposures, Watch.none());
    return new BenchResult.Baseline(
        PAIRS + " pairs one by one, everybody looked at for each, carried over",
        pair(query, cohort, result) * pairs);
  }

  private static ScanQuery query(Shape shape) {
    var outcomes = new ArrayList<Outcome>(List.of(new Outcome.SecondPrimary()));
    for (int site = 2; site < shape.outcomes; site++) {
      outcomes.add(new Outcome.SecondPrimaryAt("site" + site, Set.of(shape.features + site)));
    }
    outcomes.add(new Outcome.Death());
    return new ScanQuery(outcomes, List.of(0.5), 60, STRATA, Set.of(), 1, 0.05);
  }

  // Seconds for one pair; the first rows of the scan, whatever they are, are asked again.
  private static double pair(ScanQuery query, Cohort cohort, ScanResult result) throws IOException {
    var plain = new PairByPair(query, cohort);
    var rows = result.page(0, PAIRS);
    return Bench.seconds(() ->
        rows.forEach(row -> {
          var figures = plain.figures(row.feature(), row.outcome(), row.lagYears());
          if (figures.observed() != row.observed()
              || Math.abs(figures.expected() - row.expected()) > SAME * row.expected()) {
            throw new IllegalStateException("The two ways of scanning differ");
          }
        }))
        / rows.size();
  }
}
