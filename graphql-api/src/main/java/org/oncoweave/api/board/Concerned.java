package org.oncoweave.api.board;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.oncoweave.analysis.therapy.Finding;
import org.oncoweave.analysis.therapy.KnowledgeUpdate;
import org.oncoweave.graph.KnowledgeGraph;
import org.oncoweave.graph.KnowledgeGraph.FindingKind;
import org.oncoweave.graph.KnowledgeGraph.Found;
import org.oncoweave.graph.KnowledgeGraph.Marked;
import org.oncoweave.graph.KnowledgeGraph.TumourOf;
import org.oncoweave.model.ConceptId;

/// Asks each recorded variant whether a change of the knowledge concerns it, the same variant in
/// the same kind of tumour once, and tells the graph in batches. First the different variants are
/// made known, then who has those that are sought.
final class Concerned {
  private static final int BATCH = 5_000;

  private final int release;
  private final KnowledgeUpdate update;
  private final BiFunction<List<ConceptId>, String, List<ConceptId>> crosswalk;
  private final KnowledgeGraph graph;
  private final Map<List<ConceptId>, Optional<ConceptId>> types = new HashMap<>();
  private final Map<String, Finding> sought = new HashMap<>();
  private final Map<Question, List<Integer>> asked = new HashMap<>();
  private final Map<Integer, Set<String>> patients = new HashMap<>();
  private final Set<String> told = new HashSet<>();
  private final List<Map<String, String>> waiting = new ArrayList<>();
  private CompletableFuture<?> writing = CompletableFuture.completedFuture(true);
  private int notices;

  private record Question(String type, Finding finding) {}

  Concerned(
      int release,
      KnowledgeUpdate update,
      BiFunction<List<ConceptId>, String, List<ConceptId>> crosswalk,
      KnowledgeGraph graph) {
    this.release = release;
    this.update = update;
    this.crosswalk = crosswalk;
    this.graph = graph;
  }

  /// Keeps a kind of finding that some change speaks of, whatever the tumour.
  void know(FindingKind kind) {
    Findings.of(kind)
        .filter(update::speaksOf)
        .ifPresent(finding -> sought.put(kind.key(), finding));
  }

  List<String> sought() {
    return List.copyOf(sought.keySet());
  }

  void ask(Found found) {
    var finding = sought.get(found.finding());
    if (finding != null) {
      var of = new Of(found.of().patient(), found.of().tumour(), found.variant(), finding.text());
      type(found.of()).ifPresent(type -> ask(of, type, finding));
    }
  }

  /// The statuses of a tumour, by the latest measurements of each.
  void ask(Marked marked) {
    type(marked.of())
        .ifPresent(type -> {
          var markers = Biomarkers.of(marked.measurements(), _ -> List.of(), type.code());
          for (var status : markers.statuses()) {
            var of =
                new Of(
                    marked.of().patient(),
                    marked.of().tumour(),
                    status.measurement(),
                    status.name());
            ask(of, type, status.finding());
          }
        });
  }

  private Optional<ConceptId> type(TumourOf tumour) {
    var codes =
        TumourTypes.codes(
            concept(tumour.type()), concept(tumour.topography()), concept(tumour.morphology()));
    return types.computeIfAbsent(codes, c -> TumourTypes.find(c, crosswalk));
  }

  /// Whose a finding is; `variant` is the variant or the measurement, `name` what it is called.
  private record Of(String patient, String tumour, String variant, String name) {}

  private void ask(Of of, ConceptId type, Finding finding) {
    var changes =
        asked.computeIfAbsent(
            new Question(type.code(), finding), q -> update.concerning(q.type, q.finding));
    for (int change : changes) {
      var key = release + "/" + update.changes().get(change).key();
      var notice = name(key, of.patient, of.tumour, of.name);
      if (told.add(notice)) {
        patients.computeIfAbsent(change, _ -> new HashSet<>()).add(of.patient);
        waiting.add(
            Map.of(
                "key", notice,
                "change", key,
                "patient", of.patient,
                "tumour", of.tumour,
                "type", type.curie(),
                "variant", of.variant,
                "finding", of.name));
        notices++;
      }
    }
    if (waiting.size() >= BATCH) {
      flush();
    }
  }

  /// Writes in the background while the next are read; one batch at a time.
  private void flush() {
    writing.join();
    var batch = List.copyOf(waiting);
    waiting.clear();
    writing =
        CompletableFuture.runAsync(
            () -> graph.tell(release, batch), task -> Thread.ofPlatform().start(task));
  }

  /// Waits until all are told.
  void finish() {
    flush();
    writing.join();
  }

  int notices() {
    return notices;
  }

  int patients() {
    var all = new HashSet<String>();
    patients.values().forEach(all::addAll);
    return all.size();
  }

  Map<String, Integer> patientsByChange() {
    var counts = new HashMap<String, Integer>();
    patients.forEach(
        (change, of) -> counts.put(release + "/" + update.changes().get(change).key(), of.size()));
    return counts;
  }

  private static @Nullable ConceptId concept(@Nullable String curie) {
    return curie == null ? null : new ConceptId(curie);
  }

  private static String name(String... parts) {
    var text = String.join("|", parts);
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
