package org.oncoweave.graph;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where the graph is: in the home folder, served by a graph-server of its own, or elsewhere.
public sealed interface GraphSettings {

  /// The store of a centre's home folder; `serverLib` holds the jars of graph-server, `jvm` the
  /// options that its JVM gets after ours.
  record Home(Path home, Path serverLib, int idleSeconds, List<String> jvm)
      implements GraphSettings {
    static final int DEFAULT_IDLE_SECONDS = 10;

    public Home {
      jvm = List.copyOf(jvm);
    }

    Path store() {
      return home.resolve("graph");
    }

    Path log() {
      return home.resolve("logs").resolve("graph-server.log");
    }
  }

  /// A server or a cluster that somebody else runs; the password never shows.
  record External(String uri, String user, String password) implements GraphSettings {
    @Override
    public String toString() {
      return "External[" + uri + ", " + user + "]";
    }
  }

  /// `ONCOWEAVE_GRAPH_URI`, `_USER` and `_PASSWORD` when the first is set, else the home folder,
  /// whose server gets the options of `ONCOWEAVE_GRAPH_JVM`.
  ///
  /// @throws GraphUnavailableException if the address is set and the password is not
  static GraphSettings of(Map<String, String> environment, Path home, Path serverLib) {
    @Nullable String uri = environment.get("ONCOWEAVE_GRAPH_URI");
    if (uri == null || uri.isBlank()) {
      return new Home(home, serverLib, Home.DEFAULT_IDLE_SECONDS, jvm(environment));
    }
    @Nullable String password = environment.get("ONCOWEAVE_GRAPH_PASSWORD");
    if (password == null) {
      throw new GraphUnavailableException(
          "ONCOWEAVE_GRAPH_URI is set but ONCOWEAVE_GRAPH_PASSWORD is not; set it, or unset both");
    }
    return new External(uri, environment.getOrDefault("ONCOWEAVE_GRAPH_USER", "neo4j"), password);
  }

  /// The words of `ONCOWEAVE_GRAPH_JVM`, such as `-Xmx8g`.
  static List<String> jvm(Map<String, String> environment) {
    return Stream.of(environment.getOrDefault("ONCOWEAVE_GRAPH_JVM", "").split("\\s+", -1))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
