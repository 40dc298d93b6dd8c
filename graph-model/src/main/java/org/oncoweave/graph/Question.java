package org.oncoweave.graph;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

/// One file of cypher/read, asked with parameters; a read that lasts too long is ended by the
/// server, never by an interrupt.
final class Question {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration PATIENCE_OF_A_STREAM = Duration.ofMinutes(5);
  private static final SessionConfig READ =
      SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

  /// Rows wait in the driver up to this number, so that neither side waits for the other.
  private static final int ROWS_AHEAD = 5_000;

  private static final SessionConfig STREAM =
      SessionConfig.builder()
          .withDefaultAccessMode(AccessMode.READ)
          .withFetchSize(ROWS_AHEAD)
          .build();

  private final String text;

  private Question(String text) {
    this.text = text;
  }

  /// The question in `cypher/read/NAME.cypher`.
  static Question named(String name) {
    return new Question(Cypher.question(name));
  }

  <T> List<T> ask(Driver driver, Map<String, Object> parameters, Function<Record, T> row) {
    var config = TransactionConfig.builder().withTimeout(PATIENCE).build();
    try (var session = driver.session(READ)) {
      return session.executeRead(tx -> tx.run(text, parameters).list(row), config);
    } catch (Neo4jException e) {
      if (e.code().contains("TransactionTimedOut")) {
        throw new QuestionTooSlowException();
      }
      throw e;
    }
  }

  /// Hands each row over as it comes; bounded memory however many they are.
  void stream(Driver driver, Consumer<Record> row) {
    stream(driver, Map.of(), row);
  }

  /// The same with parameters.
  void stream(Driver driver, Map<String, Object> parameters, Consumer<Record> row) {
    var config = TransactionConfig.builder().withTimeout(PATIENCE_OF_A_STREAM).build();
    try (var session = driver.session(STREAM)) {
      session.run(text, parameters, config).forEachRemaining(row);
    }
  }
}
