package org.oncoweave.ingest.text.note;

import java.util.Map;

/// A line of a term table: its family and its attributes.
public record Term(TermKind kind, Map<String, String> attributes) {
  public Term {
    attributes = Map.copyOf(attributes);
  }

  /// The value of an attribute, empty where the table has none.
  public String get(String name) {
    return attributes.getOrDefault(name, "");
  }

  public boolean has(String name) {
    return attributes.containsKey(name);
  }
}
