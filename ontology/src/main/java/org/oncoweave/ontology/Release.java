package org.oncoweave.ontology;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.oncoweave.model.ConceptId;

/// What a vocabulary file says: its concepts, its relations other than `is_a`, its mappings.
public record Release(
    Source source,
    List<Concept> concepts,
    List<Relation> relations,
    List<Crosswalk.Mapping> mappings) {
  /// Attribute of a concept of which the file says no more than a name beside a mapping.
  public static final String NAMED_BY = "named_by";

  public Release {
    concepts = List.copyOf(concepts);
    relations = List.copyOf(relations);
    mappings = List.copyOf(mappings);
  }

  /// Where it was read: name of the file, the version it gives itself (or empty), how many terms,
  /// nodes or lines below the header the reader met.
  public record Source(String name, String version, long rows) {}

  /// `part_of`, a restriction `subClassOf some` or another edge between two concepts.
  public record Relation(ConceptId subject, String predicate, ConceptId object) {}

  public String name() {
    return source.name();
  }

  /// Concepts in use: neither obsolete nor the name of a relation.
  public long terms() {
    return concepts.stream()
        .filter(concept -> !concept.isObsolete() && !concept.isProperty())
        .count();
  }

  /// Number of direct `is_a` edges of what is in use.
  public int parentEdges() {
    return concepts.stream()
        .filter(concept -> !concept.isObsolete())
        .mapToInt(concept -> concept.parents().size())
        .sum();
  }

  public long obsolete() {
    return concepts.stream().filter(Concept::isObsolete).count();
  }

  /// Old code to the code that replaced it: what facts of an older release must follow.
  public Map<String, String> replacements() {
    var replaced = new TreeMap<String, String>();
    for (var concept : concepts) {
      concept.list("replaced_by").stream()
          .findFirst()
          .ifPresent(by -> replaced.put(concept.id().curie(), by));
      concept.list("alt_id").forEach(old -> replaced.put(old, concept.id().curie()));
    }
    return replaced;
  }
}
