package org.oncoweave.model;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.Correction.Anchor;

/// A fact that a person may correct: what makes it known again when its key changes, and those of
/// its properties that are known.
public record CorrectableFact(Anchor anchor, Map<FactProperty, Object> parts) {
  public CorrectableFact {
    parts = Map.copyOf(parts);
  }

  /// What stands there, as text; null: it is not known.
  public @Nullable String text(FactProperty property) {
    return FactProperty.text(parts.get(property));
  }

  public @Nullable PartialDate date(FactProperty property) {
    return parts.get(property) instanceof PartialDate date ? date : null;
  }

  public static Parts gather() {
    return new Parts();
  }

  /// Properties being gathered; what is unknown is left out.
  public static final class Parts {
    private final Map<FactProperty, Object> known = new EnumMap<>(FactProperty.class);

    private Parts() {}

    public Parts put(FactProperty property, @Nullable Object value) {
      if (value != null) {
        known.put(property, value);
      }
      return this;
    }

    public CorrectableFact of(Anchor anchor) {
      return new CorrectableFact(anchor, known);
    }
  }
}
