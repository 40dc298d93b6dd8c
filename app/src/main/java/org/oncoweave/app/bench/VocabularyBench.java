package org.oncoweave.app.bench;

import java.util.Map;
import org.oncoweave.analysis.BenchResult;
import org.oncoweave.ontology.bench.OntologyBench;

/// Asks the shipped vocabularies `size` times whether one concept is below another; the baseline
/// walks up the parents. The time to load, to list ancestors and to search stand in the work.
final class VocabularyBench implements Bench {
  private static final double NANOS = 1e9;

  @Override
  public BenchResult run(long size, Workplace workplace) {
    Memory.forget();
    var figures = OntologyBench.run();
    return Bench.result(
        "ontology",
        Map.of(
            "units", size,
            "concepts", (long) figures.concepts(),
            "load_millis", Math.round(figures.loadSeconds() * 1_000),
            "ancestors_nanos", Math.round(figures.ancestorsNanos()),
            "search_p95_micros", Math.round(figures.searchMillis() * 1_000)),
        size * figures.isANanos() / NANOS,
        new BenchResult.Baseline("walking up the parents", size * figures.walkNanos() / NANOS));
  }
}
