package org.oncoweave.app;

import java.io.IOException;
import java.util.Optional;
import org.oncoweave.graph.GraphConnection;
import org.oncoweave.ingest.Publication;

/// Brings the vocabularies in use into the graph of the centre, and says so.
final class VocabularyGraph {
  private VocabularyGraph() {}

  /// Which vocabularies were written, how many concepts they hold, how long the writing took.
  record Result(Publication.Written written, double seconds) {}

  /// Opens the graph for it; empty, and a problem told, while an import runs.
  static Optional<Result> publish(Console console, HomeOption home) throws IOException {
    var done =
        ImportLock.whileHeld(
            home.home(),
            () -> {
              try (var graph = home.open()) {
                return publish(graph, home);
              }
            });
    if (done.isEmpty()) {
      console.problem(Messages.say("import.busy", home.home()));
    }
    return done;
  }

  /// Into a graph that is open.
  static Result publish(GraphConnection graph, HomeOption home) throws IOException {
    long start = System.nanoTime();
    var written = Publication.publish(graph, home.vocabularies().inUse());
    return new Result(written, (System.nanoTime() - start) / 1e9);
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
                result.seconds()));
  }
}
