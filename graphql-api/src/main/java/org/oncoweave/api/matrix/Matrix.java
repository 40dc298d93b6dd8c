package org.oncoweave.api.matrix;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.oncoweave.graph.ProfileGraph;
import org.oncoweave.ontology.store.Vocabularies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The latest [Snapshot] of the graph. Every 20 seconds some figures are asked of the graph; where
/// they differ, a new snapshot is taken, so that an opposition reaches every answer within a
/// minute.
public final class Matrix implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Matrix.class);
  private static final Duration INTERVAL = Duration.ofSeconds(20);

  private final ProfileGraph graph;
  private final InstantSource clock;
  private final DictionarySource dictionary;
  private final DerivedFeatures derived;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("matrix").factory());
  private volatile Snapshot latest;

  private Matrix(
      ProfileGraph graph, Vocabularies vocabularies, DerivedFeatures derived, InstantSource clock) {
    this.graph = graph;
    this.clock = clock;
    this.dictionary = new DictionarySource(vocabularies);
    this.derived = derived;
    this.latest = Snapshot.take(graph, dictionary.latest(), derived, clock.instant());
  }

  /// Takes the first snapshot and keeps it fresh until closed.
  public static Matrix open(
      ProfileGraph graph, Vocabularies vocabularies, DerivedFeatures derived, InstantSource clock) {
    var matrix = new Matrix(graph, vocabularies, derived, clock);
    long wait = INTERVAL.toMillis();
    var _ =
        matrix.thread.scheduleWithFixedDelay(
            matrix::refreshOrReport, wait, wait, TimeUnit.MILLISECONDS);
    return matrix;
  }

  public Snapshot latest() {
    return latest;
  }

  /// Takes a new snapshot if the graph changed since the last.
  public synchronized void refresh() {
    if (dictionary.hasChanged()
        || derived.version() != latest.derivedVersion()
        || !graph.state().equals(latest.state())) {
      latest = Snapshot.take(graph, dictionary.latest(), derived, clock.instant());
    }
  }

  /// Whether an answer out of this snapshot counts a patient who opposes research by now.
  public boolean isOutdated(Snapshot earlier) {
    var now = latest;
    return earlier != now && earlier.countsOneOpposedIn(now);
  }

  // A graph that does not answer for a while must not end the refreshing for good.
  private void refreshOrReport() {
    try {
      refresh();
    } catch (RuntimeException e) {
      LOG.warn("The matrix could not be refreshed: {}", e.getClass().getSimpleName());
    }
  }

  @Override
  public void close() {
    thread.shutdown();
  }
}
