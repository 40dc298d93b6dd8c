package org.oncoweave.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.oncoweave.analysis.BenchResult;
import org.oncoweave.graph.GraphConnection;
import org.oncoweave.graph.GraphSettings;
import org.oncoweave.ingest.Import;
import org.oncoweave.ingest.Outcome;
import org.oncoweave.ingest.Progress;

/// Imports `size` small FHIR observations of a hundredth as many patients into an empty graph; the
/// baseline is the same import again, which writes nothing.
final class ImportBench implements Bench {
  private static final int A_PATIENT = 100;

  @Override
  public BenchResult run(long size, Workplace workplace) throws IOException {
    var files = files(size, workplace.folder().resolve("fhir"));
    var settings =
        GraphSettings.of(Map.of(), workplace.folder().resolve("home"), workplace.serverLib());
    try (var graph = GraphConnection.open(settings)) {
      load(graph, files(1, workplace.folder().resolve("warm"))); // publishes the vocabularies
      Memory.forget();
      long start = System.nanoTime();
      var outcome = load(graph, files);
      double seconds = (System.nanoTime() - start) / 1e9;
      double again = Bench.seconds(() -> load(graph, files));
      return Bench.result(
          "import",
          Map.of("units", outcome.read(), "writes", (long) outcome.writes()),
          seconds,
          new BenchResult.Baseline("the same files again, nothing written", again));
    }
  }

  private static Outcome load(GraphConnection graph, Path folder) {
    return new Import(graph, Clock.system(ZoneOffset.UTC)).run(List.of(folder), Progress.SILENT);
  }

  private static Path files(long observations, Path folder) throws IOException {
    Files.createDirectories(folder);
    long patients = Math.max(1, observations / A_PATIENT);
    try (var out = Files.newBufferedWriter(folder.resolve("Patient.ndjson"))) {
      for (long p = 0; p < patients; p++) {
        out.write(
            "{\"resourceType\":\"Patient\",\"id\":\"b%d\",\"gender\":\"female\",\"birthDate\":\"1950-01-01\"}%n"
                .formatted(p));
      }
    }
    try (var out = Files.newBufferedWriter(folder.resolve("Observation.ndjson"))) {
      for (long o = 0; o < observations; o++) {
        out.write(
            """
            {"resourceType":"Observation","id":"o%d","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"2857-1"}]},"subject":{"reference":"Patient/b%d"},"effectiveDateTime":"2020-03-%02d","valueQuantity":{"value":%d,"unit":"ng/mL"}}
            """
                .formatted(o, o % patients, 1 + o % 28, o % 50));
      }
    }
    return folder;
  }
}
