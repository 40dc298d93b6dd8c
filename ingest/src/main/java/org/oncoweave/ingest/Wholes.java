package org.oncoweave.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.oncoweave.model.ConceptId;
import org.oncoweave.ontology.Concept;
import org.oncoweave.ontology.Ontology;
import org.oncoweave.ontology.OntologyCheck;
import org.oncoweave.ontology.store.Vocabularies;

/// Of what concepts are a part, as the loaded releases say it. Left out is what `IS_A` says
/// already, and what would bring a concept above itself.
final class Wholes {
  private static final String PART_OF = "part_of";

  private final Map<ConceptId, Set<ConceptId>> wholes = new HashMap<>();

  private Wholes() {}

  static Wholes of(Vocabularies.InUse inUse) {
    var all = new Wholes();
    var ontology = inUse.ontology();
    for (var release : inUse.releases()) {
      for (var relation : release.relations()) {
        if (relation.predicate().equals(PART_OF)) {
          all.add(relation.subject(), relation.object(), ontology);
        }
      }
    }
    all.breakCircles(ontology);
    return all;
  }

  /// By CURIE.
  List<ConceptId> of(ConceptId part) {
    return List.copyOf(wholes.getOrDefault(part, Set.of()));
  }

  private void add(ConceptId part, ConceptId whole, Ontology ontology) {
    if (ontology.contains(part) && ontology.contains(whole) && !ontology.isA(part, whole)) {
      wholes
          .computeIfAbsent(part, _ -> new TreeSet<>(Comparator.comparing(ConceptId::curie)))
          .add(whole);
    }
  }

  private void breakCircles(Ontology ontology) {
    if (wholes.isEmpty()) {
      return;
    }
    var bare = new ArrayList<Concept>(ontology.size());
    for (var concept : ontology.concepts()) {
      var above = Stream.concat(concept.parents().stream(), of(concept.id()).stream()).toList();
      bare.add(new Concept(concept.id(), "", "", List.of(), above, Map.of()));
    }
    var round = new HashSet<>(OntologyCheck.cycle(bare));
    for (var part : round) {
      wholes.getOrDefault(part, Set.of()).removeIf(round::contains);
    }
  }
}
