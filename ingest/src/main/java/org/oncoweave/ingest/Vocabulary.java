package org.oncoweave.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncoweave.graph.ConceptGraph.Described;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.ContentHash;
import org.oncoweave.ontology.Concept;
import org.oncoweave.ontology.Ontology;

/// The shipped concepts as the graph keeps them, and what a code that they lack is a kind of.
record Vocabulary(String version, List<Described> concepts) {
  static final String NAME = "shipped";

  /// Attributes that name the same thing in another scheme; see the headers of the tables.
  private static final List<String> SAME = List.of("icdo", "loinc", "ncit", "umls");

  /// Schemes in which the beginning of a code is the code of something wider, and how short it may
  /// be.
  private static final Map<String, Integer> NESTED =
      Map.of("ICD10", 3, "ICDO3", 3, "ATC", 1, "INSEE", 2, "PCS", 1);

  static Vocabulary of(Ontology ontology) {
    var concepts = new ArrayList<Described>(ontology.size());
    var parts = new ArrayList<String>();
    for (var concept : ontology.concepts()) {
      var described = described(concept, ontology);
      concepts.add(described);
      parts.add(described.toString());
    }
    return new Vocabulary(ContentHash.of(parts).substring(0, 12), List.copyOf(concepts));
  }

  private static Described described(Concept concept, Ontology ontology) {
    var same =
        SAME.stream()
            .flatMap(column -> concept.list(column).stream())
            .filter(curie -> curie.indexOf(':') > 0)
            .map(ConceptId::new)
            .filter(ontology::contains)
            .distinct()
            .toList();
    var parents = ontology.parents(concept.id());
    return new Described(
        concept.id(), known(concept.labelFr()), known(concept.labelEn()), parents, same);
  }

  private static @Nullable String known(String label) {
    return label.isEmpty() ? null : label;
  }

  /// The nearest shipped concept above a code that is not shipped, where its form tells.
  static Optional<ConceptId> parent(ConceptId id, Ontology ontology) {
    if (id.scheme().equals("VARIANT")) {
      int end = id.code().indexOf(' ');
      return Optional.of(ConceptId.of("HGNC", id.code().substring(0, Math.max(1, end))));
    }
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
