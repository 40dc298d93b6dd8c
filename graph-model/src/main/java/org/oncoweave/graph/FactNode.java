package org.oncoweave.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.Evidence;
import org.oncoweave.model.PartialDate;

/// One fact about a patient as a node: its properties by the names of docs/graph.md, its concepts,
/// and what it rests on.
public record FactNode(
    FactKind kind,
    String key,
    Map<String, Object> properties,
    List<ConceptLink> concepts,
    List<Evidence> evidence) {
  public FactNode {
    properties = Map.copyOf(properties);
    concepts = List.copyOf(concepts);
    evidence = List.copyOf(evidence);
  }

  /// The same fact with more to rest on.
  public FactNode with(List<? extends Evidence> more) {
    var all = new java.util.ArrayList<>(evidence);
    all.addAll(more);
    return new FactNode(kind, key, properties, concepts, all);
  }

  /// Properties being gathered; what is unknown is left out.
  public static final class Properties {
    private final Map<String, Object> known = new HashMap<>();

    public Properties put(String name, @Nullable Object value) {
      if (value != null) {
        known.put(
            name, value instanceof PartialDate || value instanceof Enum ? value.toString() : value);
      }
      return this;
    }

    public Map<String, Object> known() {
      return known;
    }
  }
}
