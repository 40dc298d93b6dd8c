package org.oncoweave.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.oncoweave.graph.GraphConnection;
import org.oncoweave.graph.GraphSettings;
import org.oncoweave.ontology.store.Vocabularies;
import picocli.CommandLine.Option;

/// `--home`: the one folder of a centre that holds store, keys and logs.
final class HomeOption {
  @Option(names = "--home", paramLabel = "DIR", descriptionKey = "home")
  private @Nullable Path given;

  /// `--home`, else ONCOWEAVE_HOME, else `data` beside the launcher.
  Path home() {
    if (given != null) {
      return given.toAbsolutePath();
    }
    @Nullable String environment = System.getenv("ONCOWEAVE_HOME");
    return environment != null && !environment.isBlank()
        ? Path.of(environment).toAbsolutePath()
        : root().resolve("data");
  }

  GraphSettings graph() {
    return graphIn(home());
  }

  /// The graph of another folder, such as the demonstration's; an external server stays that.
  GraphSettings graphIn(Path folder) {
    return GraphSettings.of(System.getenv(), folder, serverLib());
  }

  GraphConnection open() {
    return GraphConnection.open(graph());
  }

  /// The vocabularies that the product ships and those that the centre loaded.
  Vocabularies vocabularies() {
    return Vocabularies.under(home());
  }

  static Path serverLib() {
    var lib = System.getProperty("oncoweave.server.lib");
    return lib == null ? root().resolve("graph-server/target/server/lib") : Path.of(lib);
  }

  private static Path root() {
    return Path.of(System.getProperty("oncoweave.root", ".")).toAbsolutePath();
  }
}
