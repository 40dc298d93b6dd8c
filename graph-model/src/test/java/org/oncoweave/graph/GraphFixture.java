package org.oncoweave.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

  /// A folder of its own, whose server leaves after so many seconds without anybody.
  public static GraphSettings.Home home(Path folder, int idleSeconds) {
    var jvm = GraphSettings.jvm(System.getenv());
    return new GraphSettings.Home(folder, serverLib(), idleSeconds, jvm);
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

  /// How often a pattern is in the graph.
  public static int count(GraphConnection connection, String pattern) {
    try (var session = connection.driver().session()) {
      return session.run("MATCH " + pattern + " RETURN count(*) AS n").single().get("n").asInt();
    }
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

  /// All nodes and relationships as lines in order, to compare two graphs; without what depends on
  /// the order of loading by its nature: numbers, versions, the account of imports, lines of files.
  public static List<String> content(GraphConnection connection) {
    var lines = new ArrayList<String>();
    try (var session = connection.driver().session()) {
      for (var question : List.of(NODES, RELATIONSHIPS)) {
        session.run(question).forEachRemaining(row -> lines.add(line(row.asMap())));
      }
    }
    Collections.sort(lines);
    return lines;
  }

  private static final String NODES =
      "MATCH (n) WHERE NOT n:Import AND NOT n:__Neo4jMigration AND NOT n:__Neo4jMigrationsLock"
          + " RETURN labels(n) AS what, properties(n) AS properties";

  private static final String RELATIONSHIPS =
      "MATCH (a)-[r]->(b) WHERE NOT a:__Neo4jMigration"
          + " RETURN type(r) AS what, properties(r) AS properties,"
          + " coalesce(a.key, a.id, a.curie, a.symbol, a.patient) AS from,"
          + " coalesce(b.key, b.id, b.curie, b.symbol, b.patient) AS to";

  private static final Set<String> BY_ORDER =
      Set.of("number", "version", "bytes", "reading", "file", "line", "value");

  private static String line(Map<String, Object> row) {
    var line = new TreeMap<>(row);
    var properties = new TreeMap<String, Object>();
    if (row.get("properties") instanceof Map<?, ?> known) {
      known.forEach((name, value) -> properties.put(name.toString(), value));
    }
    var what = String.valueOf(row.get("what"));
    if (!what.contains("Measurement") && !what.contains("Exposure")) {
      properties.keySet().removeAll(BY_ORDER);
    }
    line.put("properties", properties);
    return line.toString();
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
            : home(home, IDLE_SECONDS);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
