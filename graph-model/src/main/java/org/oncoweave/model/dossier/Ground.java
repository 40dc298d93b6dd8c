package org.oncoweave.model.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.PartialDate;

/// One record of a patient that bears a feature or its outcome, by its label in the graph, and the
/// first place that says it; without a place where coded rows alone do. Offsets are UTF-16.
public record Ground(
    String label,
    ConceptId concept,
    boolean outcome,
    @Nullable PartialDate date,
    @Nullable String document,
    @Nullable Integer start,
    @Nullable Integer end) {
  /// What is asked: the concepts of the feature, those of the outcome, and whether that is a second
  /// primary, at one of them or anywhere where there are none.
  public record Question(List<String> feature, List<String> outcome, boolean second) {
    public Question {
      feature = List.copyOf(feature);
      outcome = List.copyOf(outcome);
    }
  }
}
