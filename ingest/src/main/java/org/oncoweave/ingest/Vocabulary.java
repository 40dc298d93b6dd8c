package org.oncoweave.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.oncoweave.graph.ConceptGraph.Described;
import org.oncoweave.graph.ConceptGraph.Links;
import org.oncoweave.graph.ConceptGraph.Mapped;
import org.oncoweave.graph.ConceptGraph.Published;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.ContentHash;
import org.oncoweave.ontology.Concept;
import org.oncoweave.ontology.Ontology;
import org.oncoweave.ontology.alteration.Categories;
import org.oncoweave.ontology.store.Vocabularies;

/// The vocabularies in use as the graph keeps them, and what a code that they lack is a kind of.
final class Vocabulary {
  static final String SHIPPED = "shipped";

  /// Schemes in which the beginning of a code is the code of something wider, and how short it may
  /// be.
  private static final Map<String, Integer> NESTED =
      Map.of("ICD10", 3, "ICDO3", 3, "ATC", 1, "INSEE", 2, "PCS", 1);

  private final Ontology ontology;
  private final Map<ConceptId, Set<Mapped>> mappings;
  private final Wholes wholes;

  private Vocabulary(Vocabularies.InUse inUse) {
    ontology = inUse.ontology();
    mappings = mappings(inUse);
    wholes = Wholes.of(inUse);
  }

  /// The shipped tables, then what the centre loaded beside them, a scheme each. A mapping is kept
  /// where both its ends are in use.
  static List<Published> of(Vocabularies.InUse inUse) {
    var shipped = Ontology.shipped();
    var described = new Vocabulary(inUse);
    var parts = new TreeMap<String, List<Described>>();
    for (var concept : inUse.ontology().concepts()) {
      if (!concept.isProperty()) {
        var part = shipped.contains(concept.id()) ? SHIPPED : concept.scheme();
        parts.computeIfAbsent(part, _ -> new ArrayList<>()).add(described.described(concept));
      }
    }
    return parts.entrySet().stream().map(e -> published(e.getKey(), e.getValue())).toList();
  }

  private static Published published(String name, List<Described> concepts) {
    var version = ContentHash.of(concepts.stream().map(Described::toString).toList());
    return new Published(name, version.substring(0, 12), concepts);
  }

  private static Map<ConceptId, Set<Mapped>> mappings(Vocabularies.InUse inUse) {
    var mappings = new HashMap<ConceptId, Set<Mapped>>();
    for (var mapping : inUse.crosswalk().mappings()) {
      if (inUse.ontology().contains(mapping.object())
          && !mapping.object().equals(mapping.subject())) {
        mappings
            .computeIfAbsent(mapping.subject(), _ -> new HashSet<>())
            .add(new Mapped(mapping.predicate(), mapping.object()));
      }
    }
    return mappings;
  }

  private Described described(Concept concept) {
    var same =
        mappings.getOrDefault(concept.id(), Set.of()).stream()
            .sorted(Comparator.comparing(Mapped::toString))
            .toList();
    var links = new Links(ontology.parents(concept.id()), wholes.of(concept.id()), same);
    return new Described(concept.id(), known(concept.labelFr()), known(concept.labelEn()), links);
  }

  private static @Nullable String known(String label) {
    return label.isEmpty() ? null : label;
  }

  /// What the form of a code that is not in use tells: the categories above a variant, or the
  /// nearest concept in use.
  static Described unlisted(ConceptId id, Ontology ontology) {
    boolean variant = id.scheme().equals(Categories.SCHEME);
    var above = variant ? Categories.above(id) : nearest(id, ontology).stream().toList();
    var label = Categories.label(id);
    return new Described(
        id,
        label.map(Categories.Label::fr).orElse(null),
        label.map(Categories.Label::en).orElse(null),
        new Links(above, List.of(), List.of()));
  }

  private static Optional<ConceptId> nearest(ConceptId id, Ontology ontology) {
    int shortest = NESTED.getOrDefault(id.scheme(), Integer.MAX_VALUE);
    for (int length = id.code().length() - 1; length >= shortest; length--) {
      var wider = ConceptId.of(id.scheme(), id.code().substring(0, length));
      if (ontology.contains(wider)) {
        return Optional.of(wider);
      }
    }
    return Optional.empty();
  }
}
