package org.oncoweave.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person says of a fact, with a reason: that one property of it is another, or that the
/// fact is wrong. It counts before all that records say, at every rebuild, until it is undone.
///
/// `property` null: the fact is wrong; `value` null: the property is not known. `was` is what stood
/// there when the person spoke, `told` what records told then, which is another where somebody had
/// corrected it before; all in the form of [FactProperty#text]. `at` is an instant.
public record Correction(
    String key,
    String patient,
    Anchor anchor,
    @Nullable FactProperty property,
    @Nullable String value,
    @Nullable String was,
    @Nullable String told,
    String reason,
    String by,
    String at,
    @Nullable String undoneBy,
    @Nullable String undoneAt) {

  /// Which fact is meant, as the records alone told it: its key then, and what makes it known again
  /// when documents that came later have given it another key. `what` is the type of an event, the
  /// kind of a treatment or an exposure; `site` that of the tumour; `concepts` the medicines, the
  /// act or the agent.
  public record Anchor(
      FactProperty.Kind kind,
      String fact,
      @Nullable String what,
      @Nullable ConceptId site,
      @Nullable String side,
      @Nullable PartialDate date,
      List<ConceptId> concepts) {
    public Anchor {
      concepts = List.copyOf(concepts);
    }
  }

  /// What became of a correction.
  public enum State {
    /// Written down; the history has not been built since.
    WAITING,
    IN_FORCE,
    /// A later one says something else of the same property.
    REPLACED,
    /// The fact that it speaks of is told no more.
    WITHOUT_FACT,
    UNDONE
  }

  /// What became of a correction; `about` is the key of its fact, null where there is none.
  public record Settled(String key, State state, @Nullable String about) {}

  /// Whether somebody took it back.
  public boolean isUndone() {
    return undoneAt != null;
  }
}
