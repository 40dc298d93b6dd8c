package org.oncoweave.app;

import java.io.IOException;
import java.util.Optional;
import org.oncoweave.graph.GraphConnection;
import org.oncoweave.ingest.Publication;
import org.oncoweave.ontology.store.Vocabularies;

/// Brings the vocabularies in use into the graph of the centre, and says so.
final class VocabularyGraph {
  private VocabularyGraph() {}

  /// Which vocabularies were written, how many concepts they hold, how long it took to open the
  /// graph, and then all the rest.
  record Result(Publication.Written written, double openingSeconds, double seconds) {}

  /// Opens the graph for it; empty, and a problem told, while an import runs.
  static Optional<Result> publish(Console console, HomeOption home, Vocabularies vocabularies)
      throws IOException {
    var done =
        ImportLock.whileHeld(
            home.home(),
            () -> {
              long start = System.nanoTime();
              try (var graph = home.open()) {
                double opening = (System.nanoTime() - start) / 1e9;
                var result = publish(graph, vocabularies);
                return new Result(result.written(), opening, result.seconds());
              }
            });
    if (done.isEmpty()) {
      console.problem(Messages.say("import.busy", home.home()));
    }
    return done;
  }

  /// Into a graph that is open.
  static Result publish(GraphConnection graph, Vocabularies vocabularies) throws IOException {
    long start = System.nanoTime();
    var written = Publication.publish(graph, vocabularies.inUse());
    return new Result(written, 0, (System.nanoTime() - start) / 1e9);
  }

  static void tell(Console console, Result result) {
    var written = result.written();
    console.say(
        written.vocabularies().isEmpty()
            ? Messages.say("ontology.inGraph")
            : Messages.say(
                "ontology.published",
                written.concepts(),
                String.join(" ", written.vocabularies()),
                result.seconds(),
                written.namesSeconds(),
                written.linksSeconds(),
                result.openingSeconds()));
  }
}
