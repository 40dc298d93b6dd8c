package org.oncoweave.ontology.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oncoweave.model.ConceptId;
import org.oncoweave.ontology.Concept;
import org.oncoweave.ontology.Language;
import org.oncoweave.ontology.Synonym;

/// What a reader has learnt of one concept so far; made a `Concept` when the file is at its end.
final class VocabularyDraft {
  private final ConceptId id;
  private String label = "";
  private String labelFr = "";
  private final Set<Synonym> synonyms = new LinkedHashSet<>(2);
  private final Set<ConceptId> parents = new LinkedHashSet<>(2);
  private final Map<String, Set<String>> attributes = new HashMap<>(4);

  VocabularyDraft(ConceptId id) {
    this.id = id;
  }

  /// The first label of a language is kept; another one is remembered as a fault.
  void label(String text, Language language) {
    var known = language == Language.FR ? labelFr : label;
    if (text.isBlank()) {
      return;
    }
    if (!known.isEmpty()) {
      attribute("second_label", known.equals(text) ? "" : text);
    } else if (language == Language.FR) {
      labelFr = text.strip();
    } else {
      label = text.strip();
    }
  }

  void synonym(Synonym synonym) {
    synonyms.add(synonym);
  }

  void parent(ConceptId parent) {
    if (!parent.equals(id)) {
      parents.add(parent);
    }
  }

  /// Values of one attribute are kept once each, in the order of the file.
  void attribute(String name, String value) {
    if (!value.isBlank()) {
      attributes.computeIfAbsent(name, _ -> new LinkedHashSet<>(2)).add(value.replace('|', '/'));
    }
  }

  Concept concept() {
    var joined = HashMap.<String, String>newHashMap(attributes.size());
    attributes.forEach((name, values) -> joined.put(name, String.join("|", values)));
    return new Concept(id, labelFr, label, List.copyOf(synonyms), List.copyOf(parents), joined);
  }

  static List<Concept> concepts(Iterable<VocabularyDraft> drafts) {
    var concepts = new ArrayList<Concept>();
    drafts.forEach(draft -> concepts.add(draft.concept()));
    return concepts;
  }
}
