package org.oncoweave.analysis.therapy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an update of the knowledge did to one statement. `key` is the same for the same statement
/// in every release; the earlier effect and level are null where it is new, and for a withdrawn one
/// `effect` and `level` are the last that it had.
public record KnowledgeChange(
    Kind kind,
    String key,
    String source,
    List<String> medicines,
    String how,
    String disease,
    List<String> genes,
    Effect effect,
    String level,
    @Nullable Effect earlierEffect,
    @Nullable String earlierLevel) {
  public KnowledgeChange {
    medicines = List.copyOf(medicines);
    genes = List.copyOf(genes);
  }

  /// What happened; a change of effect outranks one of level.
  public enum Kind {
    NEW,
    WITHDRAWN,
    EFFECT,
    LEVEL
  }
}
