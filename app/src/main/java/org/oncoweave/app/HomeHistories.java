package org.oncoweave.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.oncoweave.api.correction.Histories;
import org.oncoweave.graph.GraphConnection;
import org.oncoweave.ingest.PatientRebuild;
import org.oncoweave.ingest.lexicon.CentreLexicon;
import org.oncoweave.model.PatientId;
import org.oncoweave.ontology.store.Vocabularies;

/// Builds the history of one patient anew in the program that serves, by the rules and terms of the
/// home folder. While an import runs the patient waits: they stay marked in the graph, and it is
/// tried again until the import has ended; where this program ends first, the next import does it.
final class HomeHistories implements Histories {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final Duration LONG_PAUSE = Duration.ofSeconds(5);

  private final Path home;
  private final Vocabularies vocabularies;
  private final GraphConnection graph;
  private int version = -1;
  private @Nullable PatientRebuild rebuild;

  HomeHistories(Path home, Vocabularies vocabularies, GraphConnection graph) {
    this.home = home;
    this.vocabularies = vocabularies;
    this.graph = graph;
  }

  @Override
  public boolean rebuild(PatientId patient) {
    boolean built = tried(patient, PATIENCE, PAUSE);
    if (!built) {
      Thread.ofVirtual()
          .name("correction")
          .start(() -> tried(patient, Duration.ofHours(12), LONG_PAUSE));
    }
    return built;
  }

  private boolean tried(PatientId patient, Duration patience, Duration pause) {
    long end = System.nanoTime() + patience.toNanos();
    try {
      while (!once(patient)) {
        if (System.nanoTime() > end) {
          return false;
        }
        Thread.sleep(pause);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean once(PatientId patient) {
    try {
      return ImportLock.whileHeld(
              home,
              () -> {
                current().build(patient);
                return true;
              })
          .orElse(false);
    } catch (IOException e) {
      throw new UncheckedIOException("The lock of the home folder cannot be taken", e);
    }
  }

  /// By the vocabularies in use now; made when first needed.
  private synchronized PatientRebuild current() throws IOException {
    int now = vocabularies.version().number();
    var made = rebuild;
    if (made == null || now != version) {
      made = new PatientRebuild(graph, vocabularies.inUse(), CentreLexicon.under(home));
      rebuild = made;
      version = now;
    }
    return made;
  }
}
