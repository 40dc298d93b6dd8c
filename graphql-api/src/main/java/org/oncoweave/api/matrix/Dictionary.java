package org.oncoweave.api.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oncoweave.model.ConceptId;
import org.oncoweave.ontology.Concept;
import org.oncoweave.ontology.Crosswalk;
import org.oncoweave.ontology.Ontology;
import org.oncoweave.ontology.SearchHit;
import org.oncoweave.ontology.Synonym;
import org.oncoweave.ontology.store.Vocabularies;

/// What the vocabularies in use say of concepts: names, synonyms, equivalents.
public final class Dictionary {
  private final Ontology ontology;
  private final Crosswalk crosswalk;
  private final Map<ConceptId, List<Equivalent>> equivalents = new HashMap<>();

  /// A concept that means the same or nearly, with the predicate of SSSOM.
  public record Equivalent(String predicate, ConceptId concept) {}

  private Dictionary(Ontology ontology, Crosswalk crosswalk) {
    this.ontology = ontology.prepared();
    this.crosswalk = crosswalk;
    for (var mapping : crosswalk.mappings()) {
      add(mapping.subject(), mapping.predicate(), mapping.object());
      add(mapping.object(), mapping.predicate(), mapping.subject());
    }
  }

  static Dictionary of(Vocabularies.InUse inUse) {
    return new Dictionary(inUse.ontology(), inUse.crosswalk());
  }

  private void add(ConceptId from, String predicate, ConceptId to) {
    if (ontology.contains(from) && ontology.contains(to) && !from.equals(to)) {
      var known = equivalents.computeIfAbsent(from, _ -> new ArrayList<>(2));
      if (known.stream().noneMatch(other -> other.concept().equals(to))) {
        known.add(new Equivalent(predicate, to));
      }
    }
  }

  Optional<Concept> find(ConceptId concept) {
    return ontology.find(concept);
  }

  boolean contains(String curie) {
    return ontology.contains(new ConceptId(curie));
  }

  List<Concept> concepts() {
    return ontology.concepts();
  }

  List<SearchHit> search(String text, String scheme, int limit) {
    return ontology.search(text, scheme, limit);
  }

  List<Synonym> synonyms(ConceptId concept) {
    return ontology.find(concept).map(Concept::synonyms).orElse(List.of());
  }

  List<Equivalent> equivalents(ConceptId concept) {
    return equivalents.getOrDefault(concept, List.of());
  }

  /// Codes in another scheme; a code of the centre counts as what the centre says that it is.
  List<ConceptId> crosswalk(List<ConceptId> from, String scheme) {
    var found = new LinkedHashSet<>(crosswalk.from(from, scheme));
    from.stream().filter(code -> code.scheme().equals(scheme)).forEach(found::remove);
    return List.copyOf(found);
  }
}
