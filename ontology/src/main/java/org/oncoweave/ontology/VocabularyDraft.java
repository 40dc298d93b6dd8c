package org.oncoweave.ontology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oncoweave.model.ConceptId;

/// What a reader has learnt of one concept so far; made a `Concept` when the file is at its end.
final class VocabularyDraft {
  private final ConceptId id;
  private String label = "";
  private String labelFr = "";
  private final List<Synonym> synonyms = new ArrayList<>();
  private final Set<ConceptId> parents = new LinkedHashSet<>();
  private final Map<String, Set<String>> attributes = new HashMap<>();

  VocabularyDraft(ConceptId id) {
    this.id = id;
  }

  void label(String text, Language language) {
    if (language == Language.FR) {
      labelFr = text;
    } else if (label.isEmpty()) {
      label = text;
    }
  }

  void synonym(Synonym synonym) {
    synonyms.add(synonym);
  }

  void parent(ConceptId parent) {
    parents.add(parent);
  }

  /// Values of one attribute are kept once each, in the order of the file.
  void attribute(String name, String value) {
    if (!value.isBlank()) {
      attributes.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(value.replace('|', '/'));
    }
  }

  boolean isEmpty() {
    return label.isEmpty() && labelFr.isEmpty() && parents.isEmpty() && attributes.isEmpty();
  }

  Concept concept() {
    var joined = new HashMap<String, String>();
    attributes.forEach((name, values) -> joined.put(name, String.join("|", values)));
    return new Concept(id, labelFr, label, synonyms, List.copyOf(parents), joined);
  }
}
