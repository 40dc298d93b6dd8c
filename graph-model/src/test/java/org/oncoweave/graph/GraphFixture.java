package org.oncoweave.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.neo4j.driver.Values;

/// A real Neo4j for tests: one graph-server per test JVM in a folder below `target`, emptied
/// between tests. With ONCOWEAVE_GRAPH_URI set, the same tests run against that server instead.
public final class GraphFixture {
  private static final int IDLE_SECONDS = 5;

  private GraphFixture() {}

  /// Where the shared test graph is.
  public static GraphSettings settings() {
    return Holder.SETTINGS;
  }

  /// The jars of graph-server, as the build lays them out.
  public static Path serverLib() {
    var lib =
        Path.of(System.getProperty("oncoweave.server.lib", "../graph-server/target/server/lib"));
    if (!Files.isDirectory(lib)) {
      throw new IllegalStateException(
          "graph-server is not built; run `mvn -pl graph-server -am package` first");
    }
    return lib;
  }

  /// An empty graph with its schema; the shared server goes on living between tests.
  public static GraphConnection empty() {
    var connection = GraphConnection.open(settings());
    try (var session = connection.driver().session()) {
      session
          .run(
              "MATCH (n) WHERE NOT n:__Neo4jMigration AND NOT n:__Neo4jMigrationsLock"
                  + " CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS")
          .consume();
    }
    return connection;
  }

  /// Runs statements of a test, each ended by a semicolon at the end of its line.
  public static void write(GraphConnection connection, String statements, Object... parameters) {
    try (var session = connection.driver().session()) {
      for (var statement : statements.split(";\n", -1)) {
        if (!statement.isBlank()) {
          session.run(statement, Values.parameters(parameters)).consume();
        }
      }
    }
  }

  private static final class Holder {
    static final GraphSettings SETTINGS = make();

    private static GraphSettings make() {
      try {
        Files.createDirectories(Path.of("target"));
        var home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "graph-");
        return GraphSettings.of(System.getenv(), home, serverLib())
                instanceof GraphSettings.External e
            ? e
            : new GraphSettings.Home(home, serverLib(), IDLE_SECONDS);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
