package org.oncoweave.ingest.text.kind;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.model.AbstractModel;

/// The features of a text that the classifier has learnt something of; the others tell it nothing.
final class KnownFeatures {
  private static final String PREFIX = "bow="; // of OpenNLP's bag of words

  private final Map<String, String> words = new HashMap<>();
  private final Map<String, Map<String, String>> pairs = new HashMap<>();

  private KnownFeatures() {}

  static KnownFeatures of(AbstractModel model) {
    var known = new KnownFeatures();
    if (model.getDataStructures()[1] instanceof Map<?, ?> predicates) {
      predicates.keySet().forEach(name -> known.add(name.toString()));
    }
    return known;
  }

  private void add(String name) {
    String[] parts = name.substring(PREFIX.length()).split(" ", -1);
    if (parts.length == 1) {
      words.put(parts[0], name);
    } else {
      pairs.computeIfAbsent(parts[0], _ -> new HashMap<>()).put(parts[1], name);
    }
  }

  /// The names of those among some words and their pairs, each once, in the order of the text.
  String[] of(List<String> text) {
    var found = new LinkedHashSet<String>();
    Map<String, String> next = Map.of();
    for (String word : text) {
      String name = words.get(word);
      String pair = next.get(word);
      if (name != null) {
        found.add(name);
      }
      if (pair != null) {
        found.add(pair);
      }
      next = pairs.getOrDefault(word, Map.of());
    }
    return found.toArray(String[]::new);
  }
}
