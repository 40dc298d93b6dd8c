package org.oncoweave.graph;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;

/// The files of cypher/load run in transactions: all of a piece of work or nothing.
final class Writes {
  /// The server ends what lasts longer; never an interrupt.
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final TransactionConfig CONFIG =
      TransactionConfig.builder().withTimeout(PATIENCE).build();

  private final Driver driver;

  Writes(Driver driver) {
    this.driver = driver;
  }

  /// One transaction; tried again as a whole where the server says that this can help.
  void write(Consumer<TransactionContext> work) {
    try (var session = driver.session()) {
      session.executeWriteWithoutResult(work, CONFIG);
    }
  }

  /// The rows of one question of cypher/load.
  <T> List<T> read(String name, Map<String, Object> parameters, Function<Record, T> row) {
    try (var session = driver.session()) {
      return session.executeRead(tx -> tx.run(Cypher.load(name), parameters).list(row), CONFIG);
    }
  }

  /// Runs a file that says how many it changed.
  long count(String name, Map<String, Object> parameters) {
    try (var session = driver.session()) {
      return session.executeWrite(
          tx -> tx.run(Cypher.load(name), parameters).single().get(0).asLong(), CONFIG);
    }
  }

  /// Runs one file with its rows under one name; nothing where there are none.
  static void run(TransactionContext tx, String name, String parameter, List<?> rows) {
    if (!rows.isEmpty()) {
      tx.run(Cypher.load(name), Map.of(parameter, rows)).consume();
    }
  }
}
