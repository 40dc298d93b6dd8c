package org.oncoweave.ontology;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.oncoweave.model.ConceptId;

/// What a vocabulary file says: its concepts, its relations other than `is_a`, its mappings.
public record Release(
    String name,
    List<Concept> concepts,
    List<Relation> relations,
    List<Crosswalk.Mapping> mappings) {
  public Release {
    concepts = List.copyOf(concepts);
    relations = List.copyOf(relations);
    mappings = List.copyOf(mappings);
  }

  /// `part_of`, a restriction `subClassOf some` or another edge between two concepts.
  public record Relation(ConceptId subject, String predicate, ConceptId object) {}

  /// Number of direct `is_a` edges.
  public int parentEdges() {
    return concepts.stream().mapToInt(concept -> concept.parents().size()).sum();
  }

  public long obsolete() {
    return concepts.stream().filter(concept -> concept.attribute("obsolete").isPresent()).count();
  }

  /// Old code to the code that replaced it: what facts of an older release must follow.
  public Map<String, String> replacements() {
    var replaced = new TreeMap<String, String>();
    for (var concept : concepts) {
      concept.attribute("replaced_by").ifPresent(by -> replaced.put(concept.id().curie(), by));
    }
    return replaced;
  }
}
