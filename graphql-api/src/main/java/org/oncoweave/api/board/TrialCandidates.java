package org.oncoweave.api.board;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.oncoweave.analysis.matching.Answer;
import org.oncoweave.analysis.matching.PatientIndex;
import org.oncoweave.analysis.matching.TrialMatcher;
import org.oncoweave.graph.ProfileGraph;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.dossier.Visibility;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// From a trial to its patients: all patients of the graph in an index, filled behind the server's
/// back and kept up with their profiles; where there are no trials nothing is read.
public final class TrialCandidates implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TrialCandidates.class);
  private static final Duration INTERVAL = Duration.ofSeconds(20);
  private static final int PAGE = 500;

  private final TrialMatches matches;
  private final ProfileGraph profiles;
  private final Dossiers dossiers;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("trial candidates").factory());
  private PatientIndex index = new PatientIndex();
  private final List<@Nullable Place> places = new ArrayList<>();
  private final Map<String, List<Integer>> rows = new HashMap<>();
  private Map<String, Long> versions = new HashMap<>();
  private LocalDate day = LocalDate.EPOCH;
  private boolean complete;
  private final Object refreshing = new Object();

  private record Place(String patient, String tumourKey) {}

  /// A trial of the centre with its arms.
  public record Trial(
      String id,
      String title,
      boolean open,
      List<String> openArms,
      PartialDate knownOn,
      List<TrialFiles.Sentence> toCheck) {}

  /// A patient with one tumour whom an open arm takes, or may.
  public record Found(String patient, String tumourKey, String arm, Answer answer) {}

  private TrialCandidates(TrialMatches matches, ProfileGraph profiles, Dossiers dossiers) {
    this.matches = matches;
    this.profiles = profiles;
    this.dossiers = dossiers;
  }

  /// Begins to read at once.
  public static TrialCandidates open(
      TrialMatches matches, ProfileGraph profiles, Dossiers dossiers) {
    var candidates = new TrialCandidates(matches, profiles, dossiers);
    if (!matches.files().isEmpty()) {
      var _ =
          candidates.thread.scheduleWithFixedDelay(
              candidates::refreshOrReport, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }
    return candidates;
  }

  public List<Trial> trials() {
    var trials = new ArrayList<Trial>();
    for (var file : matches.files()) {
      file.titles()
          .forEach((id, title) -> {
            var open = arms(file, id).stream().map(TrialMatcher.ArmName::arm).toList();
            var toCheck = file.toCheck().getOrDefault(id, List.of());
            trials.add(new Trial(id, title, !open.isEmpty(), open, file.knownOn(), toCheck));
          });
    }
    return trials;
  }

  private List<TrialMatcher.ArmName> arms(TrialFiles.Read file, String trial) {
    if (file.isOver(trial, matches.today())) {
      return List.of();
    }
    return file.trials().names().stream()
        .filter(arm -> arm.trial().equals(trial) && arm.open() && arm.fault().isEmpty())
        .toList();
  }

  /// Whether all patients are in the index.
  public synchronized boolean isComplete() {
    return complete;
  }

  /// Who matches first; opposed patients too.
  public synchronized List<Found> ask(String trial) {
    var found = new ArrayList<Found>();
    for (var answer : List.of(Answer.MATCH, Answer.UNKNOWN)) {
      for (var file : matches.files()) {
        for (var arm : arms(file, trial)) {
          var of = index.ask(file.trials(), arm.number()).getFirst();
          of.rows(answer)
              .mapToObj(places::get)
              .flatMap(place -> Optional.ofNullable(place).stream())
              .map(place -> new Found(place.patient, place.tumourKey, arm.arm(), answer))
              .forEach(found::add);
        }
      }
    }
    return found;
  }

  private void refreshOrReport() {
    try {
      refresh();
    } catch (RuntimeException e) {
      LOG.warn("The patients for trials could not be read: {}", e.getClass().getSimpleName());
    }
  }

  /// Reads the patients whose profile has changed, and all of them on a new day: ages count.
  public void refresh() {
    synchronized (refreshing) {
      read();
    }
  }

  private void read() {
    var today = matches.today();
    if (!today.equals(day)) {
      clear(today);
    }
    var now = new HashMap<String, Long>();
    profiles.streamVersions(now::put);
    var changed =
        now.entrySet().stream()
            .filter(entry -> !entry.getValue().equals(versions.get(entry.getKey())))
            .map(Map.Entry::getKey)
            .toList();
    for (int from = 0; from < changed.size(); from += PAGE) {
      var ids = changed.subList(from, Math.min(changed.size(), from + PAGE));
      put(ids, dossiers.list(ids, Visibility.EVERYONE));
    }
    versions.keySet().stream().filter(id -> !now.containsKey(id)).forEach(this::forget);
    versions = now;
    done();
  }

  private synchronized void clear(LocalDate today) {
    day = today;
    index = new PatientIndex();
    places.clear();
    rows.clear();
    versions = new HashMap<>();
    complete = false;
  }

  private synchronized void done() {
    complete = true;
  }

  private synchronized void put(List<String> ids, List<Dossier> read) {
    ids.forEach(this::forget);
    for (var dossier : read) {
      for (var asked : matches.candidates(dossier)) {
        int row = index.add(asked.candidate());
        places.add(new Place(dossier.patient().id(), asked.tumourKey()));
        rows.computeIfAbsent(dossier.patient().id(), _ -> new ArrayList<>()).add(row);
      }
    }
  }

  /// His rows stay in the index and stand for nobody.
  private synchronized void forget(String patient) {
    rows.getOrDefault(patient, List.of()).forEach(row -> places.set(row, null));
    rows.remove(patient);
  }

  @Override
  public void close() {
    thread.shutdown();
  }
}
