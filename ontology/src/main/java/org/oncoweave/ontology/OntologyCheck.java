package org.oncoweave.ontology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.oncoweave.model.ConceptId;

/// What is wrong with a vocabulary, told before it is used. Pure: concepts in, problems out.
public final class OntologyCheck {
  private static final int SHOWN = 5;

  private OntologyCheck() {}

  /// One thing that is wrong, where, and what to do.
  public record Problem(Kind kind, ConceptId concept, String message) {
    public String text() {
      return concept.curie() + " " + message;
    }
  }

  /// What can be wrong. An `ERROR` keeps a vocabulary from being loaded.
  public enum Kind {
    DUPLICATE_CODE(true),
    CYCLE(true),
    TWO_LABELS(false),
    DANGLING_PARENT(false),
    NO_LABEL(false),
    DUPLICATE_LABEL(false),
    OBSOLETE_PARENT(false),
    OBSOLETE_MAPPED(false),
    MAPPING_AGAINST_HIERARCHY(false);

    private final boolean error;

    Kind(boolean error) {
      this.error = error;
    }

    public boolean isError() {
      return error;
    }
  }

  /// All that is wrong, errors first within the order of the concepts.
  public static List<Problem> of(Collection<Concept> concepts) {
    return of(concepts, List.of());
  }

  /// All that is wrong in a part of a vocabulary, whose parents may also stand among the others.
  public static List<Problem> of(Collection<Concept> concepts, Collection<Concept> others) {
    var problems = new ArrayList<Problem>();
    var byId = new LinkedHashMap<ConceptId, Concept>();
    for (var concept : concepts) {
      var known = byId.putIfAbsent(concept.id(), concept);
      if (known != null) {
        problems.add(duplicate(known, concept));
      }
    }
    for (var node : cycle(List.copyOf(byId.values()))) {
      problems.add(
          new Problem(Kind.CYCLE, node, Words.say("is above itself; take one of the parents out")));
    }
    var around = new HashMap<>(byId);
    others.forEach(concept -> around.putIfAbsent(concept.id(), concept));
    byId.values().forEach(concept -> addParents(concept, around, problems));
    addLabels(byId.values(), problems);
    return problems;
  }

  private static Problem duplicate(Concept known, Concept again) {
    var message =
        known.labelEn().equals(again.labelEn()) && known.labelFr().equals(again.labelFr())
            ? Words.say("is given twice; take one line out")
            : Words.say(
                "has two labels, '%s' and '%s'; keep the right one",
                known.label(Language.EN), again.label(Language.EN));
    return new Problem(Kind.DUPLICATE_CODE, again.id(), message);
  }

  private static void addParents(
      Concept concept, Map<ConceptId, Concept> known, List<Problem> problems) {
    for (var parent : concept.parents()) {
      var found = known.get(parent);
      if (found == null) {
        problems.add(
            new Problem(
                Kind.DANGLING_PARENT,
                concept.id(),
                Words.say(
                    "has the parent %s, which is nowhere; add it or correct it", parent.curie())));
      } else if (found.isObsolete() && !concept.isObsolete()) {
        problems.add(
            new Problem(
                Kind.OBSOLETE_PARENT,
                concept.id(),
                Words.say("has the obsolete parent %s; use what replaced it", parent.curie())));
      }
    }
  }

  private static void addLabels(Collection<Concept> concepts, List<Problem> problems) {
    var byLabel = new HashMap<String, ConceptId>();
    for (var concept : concepts) {
      concept
          .attribute("second_label")
          .ifPresent(second -> problems.add(twoLabels(concept, second)));
      if (concept.isObsolete() || concept.isProperty()) {
        continue;
      }
      if (concept.labelFr().isEmpty() && concept.labelEn().isEmpty()) {
        problems.add(new Problem(Kind.NO_LABEL, concept.id(), Words.say("has no label; give one")));
        continue;
      }
      var label = concept.scheme() + ' ' + concept.label(Language.EN);
      var other = byLabel.put(label, concept.id());
      // A nomenclature repeats a title one level down; that is no fault.
      if (other != null && !concept.parents().contains(other)) {
        problems.add(
            new Problem(
                Kind.DUPLICATE_LABEL,
                concept.id(),
                Words.say("bears the label of %s; tell them apart", other.curie())));
      }
    }
  }

  private static Problem twoLabels(Concept concept, String second) {
    return new Problem(
        Kind.TWO_LABELS,
        concept.id(),
        Words.say(
            "has two labels, '%s' and '%s'; keep the right one",
            concept.label(Language.EN), second));
  }

  /// The concepts that lie on a cycle: those left when all that have no parent left, and all that
  /// have no child left, are taken away one after another.
  public static List<ConceptId> cycle(List<Concept> concepts) {
    Set<ConceptId> left =
        concepts.stream().map(Concept::id).collect(Collectors.toCollection(HashSet::new));
    boolean smaller = true;
    while (smaller) {
      var above = new HashSet<ConceptId>();
      for (var concept : concepts) {
        if (left.contains(concept.id())) {
          above.addAll(concept.parents());
        }
      }
      var kept = new HashSet<ConceptId>();
      for (var concept : concepts) {
        if (left.contains(concept.id())
            && above.contains(concept.id())
            && concept.parents().stream().anyMatch(left::contains)) {
          kept.add(concept.id());
        }
      }
      smaller = kept.size() < left.size();
      left = kept;
    }
    return concepts.stream().map(Concept::id).filter(left::contains).toList();
  }

  static String cycleMessage(List<Concept> concepts) {
    return Words.say(
        "A concept is above itself: %s; take one of their parents out",
        cycle(concepts).stream()
            .limit(SHOWN)
            .map(ConceptId::curie)
            .collect(Collectors.joining(", ")));
  }
}
