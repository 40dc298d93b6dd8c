package org.oncoweave.app.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oncoweave.analysis.BenchResult;
import org.oncoweave.api.OncoWeaveServer;
import org.oncoweave.api.ServerSettings;
import org.oncoweave.api.access.Role;
import org.oncoweave.graph.GraphConnection;
import org.oncoweave.graph.GraphSettings;
import org.oncoweave.ingest.Import;
import org.oncoweave.ingest.Progress;
import tools.jackson.databind.JsonNode;

/// The page of one patient with about `size` documents, asked over HTTP as the browser asks it: the
/// patient with all facts, then the list of documents. The baseline asks each document on its own.
final class PatientPageBench implements Bench {
  private static final int PAGES = 100;
  private static final int WARM_UP = 30;
  private static final int ASKED_PLAINLY = 50;
  private static final String PASSWORD = "correct horse battery";

  @Override
  public BenchResult run(long size, Workplace workplace) throws IOException {
    var home = workplace.folder().resolve("home");
    var hospital = OnePatient.write(size, workplace.folder().resolve("hospital"));
    try (var graph =
        GraphConnection.open(GraphSettings.of(Map.of(), home, workplace.serverLib()))) {
      new Import(graph, Clock.system(ZoneOffset.UTC)).run(List.of(hospital), Progress.SILENT);
      return measure(graph, home);
    }
  }

  private static BenchResult measure(GraphConnection graph, Path home) throws IOException {
    try (var server = OncoWeaveServer.start(ServerSettings.onLoopback(home, 0, graph));
        var client = PageClient.of(server.port())) {
      server.accounts().save("bench", PASSWORD, Set.of(Role.CARE));
      client.signIn("bench", PASSWORD);
      for (int i = 0; i < WARM_UP; i++) {
        page(client);
      }
      Memory.forget();
      double[] seconds = new double[PAGES];
      for (int i = 0; i < PAGES; i++) {
        seconds[i] = Bench.seconds(() -> page(client));
      }
      return result(client, seconds);
    }
  }

  private static BenchResult result(PageClient client, double[] seconds) throws IOException {
    var documents = page(client);
    double total = Arrays.stream(seconds).sum();
    double plain = Bench.seconds(() -> plainly(client, documents));
    Arrays.sort(seconds);
    return Bench.result(
        "patient-page",
        Map.of(
            "units",
            (long) PAGES,
            "documents",
            (long) documents.size(),
            "p50_ms",
            Math.round(1000 * seconds[PAGES / 2]),
            "p95_ms",
            Math.round(1000 * seconds[PAGES * 95 / 100])),
        total,
        new BenchResult.Baseline(
            "each document asked on its own, " + ASKED_PLAINLY + " of them carried over",
            plain * documents.size() / ASKED_PLAINLY * PAGES));
  }

  /// The edges of all documents.
  private static JsonNode page(PageClient client) throws IOException {
    var patient = client.ask("PatientPage", Map.of("id", OnePatient.ID, "language", "FR"));
    if (patient.at("/patient/tumours").isEmpty()) {
      throw new IllegalStateException("The patient has no tumour");
    }
    return client
        .ask("PatientDocuments", Map.of("id", OnePatient.ID))
        .at("/patient/documents/edges");
  }

  private static void plainly(PageClient client, JsonNode documents) throws IOException {
    for (int i = 0; i < ASKED_PLAINLY; i++) {
      var key = documents.get(i % documents.size()).at("/node/key").asString();
      client.ask("PatientReport", Map.of("key", key, "language", "FR"));
    }
  }
}
