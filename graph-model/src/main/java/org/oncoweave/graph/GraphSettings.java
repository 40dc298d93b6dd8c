package org.oncoweave.graph;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the graph is: in the home folder, served by a graph-server of its own, or elsewhere.
public sealed interface GraphSettings {

  /// The store of a centre's home folder; `serverLib` holds the jars of graph-server.
  record Home(Path home, Path serverLib, int idleSeconds) implements GraphSettings {
    static final int DEFAULT_IDLE_SECONDS = 10;

    public Home(Path home, Path serverLib) {
      this(home, serverLib, DEFAULT_IDLE_SECONDS);
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

  /// `ONCOWEAVE_GRAPH_URI`, `_USER` and `_PASSWORD` when the first is set, else the home folder.
  ///
  /// @throws GraphUnavailableException if the address is set and the password is not
  static GraphSettings of(Map<String, String> environment, Path home, Path serverLib) {
    @Nullable String uri = environment.get("ONCOWEAVE_GRAPH_URI");
    if (uri == null || uri.isBlank()) {
      return new Home(home, serverLib);
    }
    @Nullable String password = environment.get("ONCOWEAVE_GRAPH_PASSWORD");
    if (password == null) {
      throw new GraphUnavailableException(
          "ONCOWEAVE_GRAPH_URI is set but ONCOWEAVE_GRAPH_PASSWORD is not; set it, or unset both");
    }
    return new External(uri, environment.getOrDefault("ONCOWEAVE_GRAPH_USER", "neo4j"), password);
  }
}
