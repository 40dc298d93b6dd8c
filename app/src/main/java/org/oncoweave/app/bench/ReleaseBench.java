package org.oncoweave.app.bench;

import java.io.IOException;
import java.util.Map;
import org.oncoweave.analysis.BenchResult;
import org.oncoweave.ontology.bench.OntologyBench;

/// Loads an OWL release of `size` classes made by machine: read, checked, kept, indexed; the
/// baseline only reads it.
final class ReleaseBench implements Bench {
  @Override
  public BenchResult run(long size, Workplace workplace) throws IOException {
    Memory.forget();
    var figures = OntologyBench.owl(Math.toIntExact(size), workplace.folder());
    return Bench.result(
        "ontology-release",
        Map.of("units", size, "classes", (long) figures.classes()),
        figures.seconds(),
        new BenchResult.Baseline("reading the file alone", figures.readingSeconds()));
  }
}
