package org.oncoweave.graph;

import ac.simons.neo4j.migrations.core.MigrationsException;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;

/// An open way to the graph, with its schema brought up to date; close it and the graph-server ends
/// by itself some seconds later, unless others are connected.
public final class GraphConnection implements AutoCloseable {
  private static final int POOL_SIZE = 32;
  private static final int LONGEST_RETRY_SECONDS = 30;
  private static final int TRIES = 3;

  private final Driver driver;

  private GraphConnection(Driver driver) {
    this.driver = driver;
  }

  /// Opens the graph: starts or joins the graph-server of a home folder, or speaks to an external
  /// one, then runs the migrations that it lacks.
  ///
  /// @throws GraphUnavailableException with the reason and the next step
  public static GraphConnection open(GraphSettings settings) {
    return switch (settings) {
      case GraphSettings.Home home -> join(home);
      case GraphSettings.External e -> connect(driver(e.uri(), e.user(), e.password()), e);
    };
  }

  // The server that was found may be ending itself just now, since nobody was connected; once it
  // has left the store, another is started.
  private static GraphConnection join(GraphSettings.Home home) {
    var process = new GraphServerProcess(home);
    GraphServerProcess.@Nullable Address tried = null;
    for (int left = TRIES - 1; ; left--) {
      tried = process.startOrJoin(tried);
      try {
        return connect(driver(tried), home);
      } catch (GraphUnavailableException e) {
        if (left == 0 || !hasLeft(e)) {
          throw e;
        }
      }
    }
  }

  private static boolean hasLeft(GraphUnavailableException e) {
    return Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause)
        .anyMatch(cause ->
            cause instanceof ServiceUnavailableException
                || cause instanceof SessionExpiredException);
  }

  private static GraphConnection connect(Driver driver, GraphSettings settings) {
    try {
      driver.verifyConnectivity();
      migrate(driver, settings);
      return new GraphConnection(driver);
    } catch (AuthenticationException e) {
      driver.close();
      throw new GraphUnavailableException(
          "The graph refused user or password; check ONCOWEAVE_GRAPH_USER and _PASSWORD", e);
    } catch (Neo4jException | MigrationsException | IOException e) {
      driver.close();
      throw new GraphUnavailableException(
          "The graph does not answer as it should: " + e.getMessage(), e);
    }
  }

  /// Name, version and edition of the database, as it says itself.
  public String version() {
    var row = driver.executableQuery(Cypher.question("version")).execute().records().getFirst();
    return row.get("name").asString() + " " + row.get("version").asString();
  }

  Driver driver() {
    return driver;
  }

  @Override
  public void close() {
    driver.close();
  }

  private static Driver driver(GraphServerProcess.Address address) {
    return driver("bolt://127.0.0.1:" + address.port(), "neo4j", address.password());
  }

  // The driver's own choice of logging writes out every message that it sends, parameters and all,
  // before it asks whether anyone listens; that of SLF4J asks first.
  @SuppressWarnings("deprecation")
  private static Driver driver(String uri, String user, String password) {
    var config =
        Config.builder()
            .withMaxConnectionPoolSize(POOL_SIZE)
            .withMaxTransactionRetryTime(LONGEST_RETRY_SECONDS, TimeUnit.SECONDS)
            .withUserAgent("OncoWeave")
            .withLogging(Logging.slf4j())
            .build();
    return GraphDatabase.driver(uri, AuthTokens.basic(user, password), config);
  }

  private static void migrate(Driver driver, GraphSettings settings) throws IOException {
    var schema = new Schema(driver);
    switch (settings) {
      case GraphSettings.Home home -> schema.migrate(home.store());
      case GraphSettings.External _ -> schema.migrate();
    }
  }
}
