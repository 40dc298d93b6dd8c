package org.oncoweave.api.board;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.oncoweave.analysis.therapy.KnowledgeBase;
import org.oncoweave.analysis.therapy.KnowledgeChange;
import org.oncoweave.analysis.therapy.KnowledgeUpdate;
import org.oncoweave.graph.KnowledgeGraph;
import org.oncoweave.graph.KnowledgeGraph.Release;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.dossier.Visibility;

/// Puts the knowledge of a centre's folder into force as a release: what changed against the one
/// before, and a notice for each patient whom a change concerns.
///
/// The cost grows with the variants in the genes of the statements that changed: the different ones
/// are asked first, each once, and only who has one that a change may reach is read with the
/// tumours; then with the notices, written in batches while the next are read. Patients without
/// variants in these genes and statements that stayed cost nothing.
///
/// A release that was begun and not finished is not in force; the next try does it again.
public final class KnowledgeReleases {
  private final KnowledgeFolder folder;
  private final KnowledgeGraph graph;
  private final BiFunction<List<ConceptId>, String, List<ConceptId>> crosswalk;

  /// `crosswalk` gives the codes of a scheme for codes in ICD-O.
  public KnowledgeReleases(
      Path home,
      KnowledgeGraph graph,
      BiFunction<List<ConceptId>, String, List<ConceptId>> crosswalk) {
    this.folder = new KnowledgeFolder(home);
    this.graph = graph;
    this.crosswalk = crosswalk;
  }

  /// What came of it. `notices` and `patients` are 0 for the first release, which has nothing to be
  /// compared with; `changed` is false where the release in force says the same.
  public record Outcome(
      int release,
      boolean changed,
      int statements,
      Map<KnowledgeChange.Kind, Integer> changes,
      int notices,
      int patients,
      List<String> refused) {}

  public Outcome apply(Instant now) throws IOException {
    var earlier = graph.inForce();
    int number = earlier.map(Release::number).orElse(0) + 1;
    var prepared = folder.prepare(number);
    var later = folder.read(number);
    var before = folder.read(earlier.map(Release::number).orElse(0));
    var update = KnowledgeUpdate.between(before, later);
    if (earlier.isPresent() && update.changes().isEmpty()) {
      folder.remove(number);
      return new Outcome(number - 1, false, later.size(), Map.of(), 0, 0, prepared.refused());
    }
    var release =
        new Release(
            number, now.toString(), later.size(), update.changes().size(), prepared.files());
    var concerned = tell(release, update, earlier.isPresent());
    return outcome(release, update, concerned, prepared.refused());
  }

  private Concerned tell(Release release, KnowledgeUpdate update, boolean compared) {
    var changes = update.changes();
    graph.begin(release, changes.stream().map(change -> row(release.number(), change)).toList());
    var concerned = new Concerned(release.number(), update, crosswalk, graph);
    if (compared) {
      // The inbox is for care; what a reader may see of it is decided when it is read.
      var genes = List.copyOf(update.genes());
      graph.streamKinds(genes, concerned::know);
      var sought = new KnowledgeGraph.Sought(genes, concerned.sought());
      graph.streamFindings(sought, Visibility.EVERYONE, concerned::ask);
      if (update.isOfStatus()) {
        graph.streamStatuses(Biomarkers.OF_STATUSES, Visibility.EVERYONE, concerned::ask);
      }
      concerned.finish();
    }
    graph.finish(release, concerned.patientsByChange());
    return concerned;
  }

  private static KnowledgeGraph.Change row(int release, KnowledgeChange change) {
    var effect = change.earlierEffect();
    return new KnowledgeGraph.Change(
        change.key(),
        release,
        change.kind().name(),
        change.source(),
        change.medicines(),
        change.how(),
        change.disease(),
        change.genes(),
        change.effect().name(),
        change.level(),
        effect == null ? null : effect.name(),
        change.earlierLevel(),
        0);
  }

  private static Outcome outcome(
      Release release, KnowledgeUpdate update, Concerned concerned, List<String> refused) {
    var kinds = new EnumMap<KnowledgeChange.Kind, Integer>(KnowledgeChange.Kind.class);
    update.changes().forEach(change -> kinds.merge(change.kind(), 1, Integer::sum));
    return new Outcome(
        release.number(),
        true,
        release.statements(),
        kinds,
        concerned.notices(),
        concerned.patients(),
        refused);
  }

  /// The statements in force, of the release of this number.
  static KnowledgeBase read(Path home, int release) throws IOException {
    return new KnowledgeFolder(home).read(release);
  }
}
