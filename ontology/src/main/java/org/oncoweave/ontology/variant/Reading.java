package org.oncoweave.ontology.variant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one string of a report says, in the documented keys: status, kind, and what is known more.
public final class Reading {
  private final Map<String, Object> keys = new LinkedHashMap<>();

  Reading(String kind) {
    keys.put("kind", kind);
  }

  Reading(Reading other) {
    keys.putAll(other.keys);
  }

  static Reading refused(String reason) {
    return new Reading("refused").with("status", "refused").with("reason", reason);
  }

  static Reading none() {
    return new Reading("none").with("status", "none");
  }

  /// Of one it is itself, of several a list; items that the text names twice stand once.
  static Reading of(List<Reading> items) {
    var distinct = new ArrayList<Map<String, Object>>();
    items.stream().map(i -> i.keys).filter(k -> !distinct.contains(k)).forEach(distinct::add);
    if (distinct.size() == 1) {
      return items.getFirst();
    }
    return new Reading("list").with("items", distinct);
  }

  Reading with(String key, @Nullable Object value) {
    if (value == null) {
      keys.remove(key);
    } else {
      keys.put(key, value);
    }
    return this;
  }

  Reading orElse(String key, Object value) {
    keys.putIfAbsent(key, value);
    return this;
  }

  boolean has(String key) {
    return keys.containsKey(key);
  }

  String text(String key) {
    return String.valueOf(keys.getOrDefault(key, ""));
  }

  String kind() {
    return text("kind");
  }

  /// The variants of a list, or itself.
  List<Reading> items() {
    if (!(keys.get("items") instanceof List<?> items)) {
      return List.of(this);
    }
    return items.stream().map(Reading::item).toList();
  }

  private static Reading item(Object keys) {
    var reading = new Reading("");
    if (keys instanceof Map<?, ?> map) {
      map.forEach((key, value) -> reading.with(String.valueOf(key), value));
    }
    return reading;
  }

  public Map<String, Object> keys() {
    return keys;
  }
}
