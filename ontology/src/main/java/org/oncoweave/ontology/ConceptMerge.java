package org.oncoweave.ontology;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.oncoweave.model.ConceptId;

/// Makes one concept of what several vocabularies say of it: the first that has a label gives it,
/// names, parents and attributes of all are kept.
public final class ConceptMerge {
  private ConceptMerge() {}

  public static List<Concept> of(Collection<Concept> concepts) {
    var merged = LinkedHashMap.<ConceptId, Concept>newLinkedHashMap(concepts.size());
    for (var concept : concepts) {
      merged.merge(concept.id(), concept, ConceptMerge::both);
    }
    return List.copyOf(merged.values());
  }

  private static Concept both(Concept one, Concept other) {
    return new Concept(
        one.id(),
        one.labelFr().isEmpty() ? other.labelFr() : one.labelFr(),
        one.labelEn().isEmpty() ? other.labelEn() : one.labelEn(),
        union(one.synonyms(), other.synonyms()),
        union(one.parents(), other.parents()),
        attributes(one, other));
  }

  private static <T> List<T> union(List<T> one, List<T> other) {
    var all = new LinkedHashSet<>(one);
    all.addAll(other);
    return List.copyOf(all);
  }

  private static Map<String, String> attributes(Concept one, Concept other) {
    var all = new HashMap<>(one.attributes());
    for (var name : other.attributes().keySet()) {
      all.put(name, String.join("|", union(one.list(name), other.list(name))));
    }
    return all;
  }
}
