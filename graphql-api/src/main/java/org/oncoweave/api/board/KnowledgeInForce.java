package org.oncoweave.api.board;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oncoweave.analysis.therapy.KnowledgeBase;
import org.oncoweave.analysis.therapy.TherapyRanking;
import org.oncoweave.graph.KnowledgeGraph;
import org.oncoweave.graph.KnowledgeGraph.Release;
import org.oncoweave.model.PartialDate;
import org.oncoweave.ontology.TumourTree;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The statements of the latest release in force; before there is one, what lies in
/// `conf/knowledge`. Another release is seen within 20 seconds.
public final class KnowledgeInForce {
  private static final Logger LOG = LoggerFactory.getLogger(KnowledgeInForce.class);
  private static final Duration INTERVAL = Duration.ofSeconds(20);
  private static final int NONE = 0;

  private final Path home;
  private final KnowledgeGraph graph;
  private final InstantSource clock;
  private Instant looked;
  private Optional<Release> release;
  private TherapyRanking ranking;

  private KnowledgeInForce(Path home, KnowledgeGraph graph, InstantSource clock) {
    this.home = home;
    this.graph = graph;
    this.clock = clock;
    this.looked = clock.instant();
    this.release = graph.inForce();
    this.ranking = read();
  }

  /// Read once for all who ask it.
  public static KnowledgeInForce open(Path home, KnowledgeGraph graph, InstantSource clock) {
    return new KnowledgeInForce(home, graph, clock);
  }

  synchronized TherapyRanking ranking() {
    if (clock.instant().isAfter(looked.plus(INTERVAL))) {
      looked = clock.instant();
      var latest = graph.inForce();
      if (number(latest) != number(release)) {
        release = latest;
        ranking = read();
      }
    }
    return ranking;
  }

  /// The number of the release; 0 where the centre made none.
  synchronized int number() {
    ranking();
    return number(release);
  }

  synchronized Optional<PartialDate> since() {
    return release.map(one -> PartialDate.parse(one.at().substring(0, "2026-01-31".length())));
  }

  private static int number(Optional<Release> release) {
    return release.map(Release::number).orElse(NONE);
  }

  private TherapyRanking read() {
    try {
      var base = release.isPresent() ? KnowledgeReleases.read(home, number(release)) : files(home);
      return new TherapyRanking(base.size() > 0 ? base : files(home));
    } catch (IOException e) {
      throw new IllegalStateException("The knowledge of therapies cannot be read", e);
    }
  }

  /// The shipped authorisations and the files of the centre; one that is none is named in the log
  /// and left alone.
  private static KnowledgeBase files(Path home) throws IOException {
    var read = new ArrayList<Path>();
    var base = KnowledgeBase.read(List.of(), TumourTree.shipped());
    for (var file : ConfFolder.files(home, "knowledge")) {
      read.add(file);
      try {
        base = KnowledgeBase.read(read, TumourTree.shipped());
      } catch (IOException | RuntimeException e) {
        read.removeLast();
        LOG.warn("Knowledge of therapies is not read from {}: {}", file, e.getMessage());
      }
    }
    return base.withAuthorisations();
  }
}
