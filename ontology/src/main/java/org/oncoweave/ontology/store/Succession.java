package org.oncoweave.ontology.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.ConceptId;
import org.oncoweave.ontology.Concept;
import org.oncoweave.ontology.Release;

/// What becomes of the concepts of a release when a newer one comes: facts that point to them must
/// still find them.
public record Succession(
    Map<ConceptId, ConceptId> replaced, List<ConceptId> retired, List<ConceptId> inverted) {
  private static final int LONGEST_CHAIN = 50;

  public Succession {
    replaced = Map.copyOf(replaced);
    retired = List.copyOf(retired);
    inverted = List.copyOf(inverted);
  }

  static Succession none() {
    return new Succession(Map.of(), List.of(), List.of());
  }

  /// Replaced: gone or obsolete, with a successor. Retired: gone without one. Inverted: stood below
  /// a concept that now stands below it.
  static Succession between(Release old, Release next) {
    var now = new HashMap<ConceptId, Concept>();
    next.concepts().forEach(concept -> now.put(concept.id(), concept));
    var successors = next.replacements();
    var replaced = new TreeMap<ConceptId, ConceptId>((a, b) -> a.curie().compareTo(b.curie()));
    var retired = new ArrayList<ConceptId>();
    for (var concept : old.concepts()) {
      var still = now.get(concept.id());
      var successor = follow(concept.id(), successors);
      if (isLost(concept, still) && !successor.equals(concept.id())) {
        replaced.put(concept.id(), successor);
      } else if (still == null && !concept.isObsolete()) {
        retired.add(concept.id());
      }
    }
    return new Succession(replaced, retired, inversions(old, now));
  }

  private static boolean isLost(Concept before, @Nullable Concept now) {
    return now == null || (now.isObsolete() && !before.isObsolete());
  }

  private static ConceptId follow(ConceptId id, Map<String, String> successors) {
    var at = id.curie();
    for (int i = 0; i < LONGEST_CHAIN && successors.containsKey(at); i++) {
      at = successors.getOrDefault(at, at);
    }
    return at.indexOf(':') > 0 ? new ConceptId(at) : id;
  }

  private static List<ConceptId> inversions(Release old, Map<ConceptId, Concept> now) {
    var inverted = new ArrayList<ConceptId>();
    for (var concept : old.concepts()) {
      for (var parent : concept.parents()) {
        var above = now.get(parent);
        if (above != null && isBelow(above, concept.id(), now)) {
          inverted.add(concept.id());
        }
      }
    }
    return inverted;
  }

  private static boolean isBelow(Concept concept, ConceptId asked, Map<ConceptId, Concept> all) {
    var open = new ArrayList<>(concept.parents());
    var seen = new HashSet<>(open);
    while (!open.isEmpty()) {
      var at = open.removeLast();
      if (at.equals(asked)) {
        return true;
      }
      var known = all.get(at);
      if (known != null) {
        known.parents().stream().filter(seen::add).forEach(open::add);
      }
    }
    return false;
  }

  /// The new release with the concepts that went away, obsolete, so that facts still find them.
  Release carriedInto(Release next, Release old) {
    var gone = new ArrayList<>(next.concepts());
    var kept = new HashSet<ConceptId>();
    next.concepts().forEach(concept -> kept.add(concept.id()));
    for (var concept : old.concepts()) {
      if (!kept.contains(concept.id())) {
        gone.add(retired(concept, next));
      }
    }
    return new Release(next.source(), gone, next.relations(), next.mappings());
  }

  private Concept retired(Concept concept, Release next) {
    var attributes = new HashMap<>(concept.attributes());
    attributes.put("obsolete", "true");
    attributes.putIfAbsent("retired_by", next.name());
    var successor = replaced.get(concept.id());
    if (successor != null) {
      attributes.put("replaced_by", successor.curie());
    }
    return new Concept(
        concept.id(),
        concept.labelFr(),
        concept.labelEn(),
        concept.synonyms(),
        List.of(),
        attributes);
  }
}
