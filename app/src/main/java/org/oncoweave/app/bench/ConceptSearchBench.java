package org.oncoweave.app.bench;

import java.io.IOException;
import java.nio.file.Path;
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
import org.oncoweave.ingest.Publication;
import org.oncoweave.ontology.Folding;
import org.oncoweave.ontology.Ontology;
import org.oncoweave.ontology.bench.OntologyBench;
import org.oncoweave.ontology.store.Vocabularies;

/// `size` concept searches by GraphQL over HTTP, signed in, as the page of terms asks them: forty
/// rows with names and patients. The baseline looks through every name of every concept.
final class ConceptSearchBench implements Bench {
  private static final int WARM_UP = 400;
  private static final int ASKED_PLAINLY = 20;
  private static final String PASSWORD = "correct horse battery";
  private static final List<String> TYPED = OntologyBench.typed();

  @Override
  public BenchResult run(long size, Workplace workplace) throws IOException {
    var home = workplace.folder().resolve("home");
    try (var graph =
        GraphConnection.open(GraphSettings.of(Map.of(), home, workplace.serverLib()))) {
      Publication.publish(graph, Vocabularies.shipped());
      return measure((int) size, graph, home);
    }
  }

  private static BenchResult measure(int size, GraphConnection graph, Path home)
      throws IOException {
    try (var server = OncoWeaveServer.start(ServerSettings.onLoopback(home, 0, graph));
        var client = PageClient.of(server.port())) {
      server.accounts().save("bench", PASSWORD, Set.of(Role.CARE));
      client.signIn("bench", PASSWORD);
      for (int i = 0; i < WARM_UP; i++) {
        ask(client, i);
      }
      Memory.forget();
      double[] seconds = new double[size];
      for (int i = 0; i < size; i++) {
        int question = i;
        seconds[i] = Bench.seconds(() -> ask(client, question));
      }
      return result(seconds);
    }
  }

  private static BenchResult result(double[] seconds) throws IOException {
    double total = Arrays.stream(seconds).sum();
    Arrays.sort(seconds);
    double plain = Bench.seconds(ConceptSearchBench::plainly);
    var work =
        Map.of(
            "units",
            (long) seconds.length,
            "concepts",
            (long) Ontology.shipped().size(),
            "p50_micros",
            Math.round(1e6 * seconds[seconds.length / 2]),
            "p95_micros",
            Math.round(1e6 * seconds[seconds.length * 95 / 100]));
    return Bench.result(
        "concepts",
        work,
        total,
        new BenchResult.Baseline(
            "looking through all names, " + ASKED_PLAINLY + " of them carried over",
            plain * seconds.length / ASKED_PLAINLY));
  }

  private static void ask(PageClient client, int question) throws IOException {
    var text = TYPED.get(question % TYPED.size());
    var found = client.ask("ConceptFind", Map.of("text", text, "language", "FR"));
    if (!found.get("concepts").isArray()) {
      throw new IllegalStateException("No list of concepts");
    }
  }

  private static void plainly() {
    long found = 0;
    for (int i = 0; i < ASKED_PLAINLY; i++) {
      var words = Folding.words(Folding.fold(TYPED.get(i % TYPED.size())));
      found +=
          Ontology.shipped()
              .terms()
              .map(term -> Folding.fold(term.text()))
              .filter(name -> words.stream().allMatch(name::contains))
              .count();
    }
    if (found == 0) {
      throw new IllegalStateException("Nothing was found");
    }
  }
}
