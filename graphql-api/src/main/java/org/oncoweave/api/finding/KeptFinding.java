package org.oncoweave.api.finding;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oncoweave.api.scan.Asked;
import org.oncoweave.api.scan.Definition;
import org.oncoweave.api.scan.OutcomeInput;
import org.oncoweave.graph.FindingGraph.Status;
import org.oncoweave.model.ConceptId;

/// A finding that somebody kept, as the schema writes it; the latest run comes first.
public record KeptFinding(
    String id,
    ConceptId feature,
    @Nullable Definition definition,
    OutcomeInput outcome,
    double lagYears,
    Status status,
    String keptBy,
    Instant kept,
    String question,
    Asked asked,
    List<Figures> runs,
    List<Comment> comments) {
  public KeptFinding {
    runs = List.copyOf(runs);
    comments = List.copyOf(comments);
  }

  /// What a person said when they gave it a status.
  public record Comment(Instant at, String author, Status status, String text) {}

  /// What is different now from when it was kept.
  public List<Figures.Change> changes() {
    return runs.isEmpty() ? List.of() : runs.getFirst().since(runs.getLast());
  }

  KeptFinding withLeast(int least) {
    var told = runs.stream().map(run -> run.withLeast(least)).toList();
    return new KeptFinding(
        id,
        feature,
        definition,
        outcome,
        lagYears,
        status,
        keptBy,
        kept,
        question,
        asked,
        told,
        comments);
  }
}
