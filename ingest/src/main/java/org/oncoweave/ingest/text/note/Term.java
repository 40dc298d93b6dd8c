package org.oncoweave.ingest.text.note;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/// A line of a term table: its family and its attributes.
public record Term(TermKind kind, Map<String, String> attributes) {
  public Term {
    attributes = Collections.unmodifiableMap(new HashMap<>(attributes));
  }

  /// The value of an attribute, empty where the table has none.
  public String get(String name) {
    return attributes.getOrDefault(name, "");
  }

  /// The same term with another value of an attribute.
  public Term with(String name, String value) {
    var other = new HashMap<>(attributes);
    other.put(name, value);
    return new Term(kind, other);
  }

  public boolean has(String name) {
    return attributes.containsKey(name);
  }
}
