package org.oncoweave.ingest.facts;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.SourceFact;
import org.oncoweave.model.SourceFact.Exposed.Kind;
import org.oncoweave.ontology.Ontology;
import org.oncoweave.ontology.ShippedTable;

/// Which concept the words of a record mean, where the record has no code; safe for use by many
/// threads.
final class ConceptNames {
  private static final int LONGEST = 200;
  private static final int CATEGORY = 3;
  private static final int MOST_REMEMBERED = 20_000;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BRACKETS = Pattern.compile("\\s*\\([^)]*\\)");

  private record Habit(Kind kind, Pattern pattern, String concept) {}

  private static final List<Habit> HABITS = habits();

  private final Ontology ontology;
  private final ConcurrentHashMap<String, Optional<ConceptId>> known = new ConcurrentHashMap<>();

  ConceptNames(Ontology ontology) {
    this.ontology = ontology;
  }

  Ontology ontology() {
    return ontology;
  }

  /// The code itself where it is shipped, else its category.
  ConceptId known(ConceptId icd10) {
    return ontology.contains(icd10)
        ? icd10
        : ConceptId.of(icd10.scheme(), icd10.code().substring(0, CATEGORY));
  }

  /// The concept of that name in the first of the schemes that has one.
  Optional<ConceptId> find(@Nullable String label, String... schemes) {
    if (label == null || label.isBlank() || label.length() > LONGEST) {
      return Optional.empty();
    }
    var key = String.join(" ", schemes) + "|" + label;
    if (known.size() > MOST_REMEMBERED) {
      known.clear();
    }
    return known.computeIfAbsent(key, _ -> look(label, schemes));
  }

  private Optional<ConceptId> look(String label, String... schemes) {
    var named = ontology.named(BRACKETS.matcher(label).replaceAll(""));
    for (var scheme : schemes) {
      for (var concept : named) {
        if (concept.scheme().equals(scheme)) {
          return Optional.of(concept);
        }
      }
    }
    return Optional.empty();
  }

  /// As above, else a concept of the centre made from the words themselves.
  Optional<ConceptId> findOrMake(@Nullable String label, String kind, String... schemes) {
    var found = find(label, schemes);
    if (found.isPresent() || label == null || label.isBlank() || label.length() > LONGEST) {
      return found;
    }
    var words = BRACKETS.matcher(label).replaceAll("").strip().toLowerCase(Locale.ROOT);
    return words.isEmpty() ? found : Optional.of(ConceptId.of("LOCAL", kind + "/" + words));
  }

  /// What a patient was exposed to; empty where the record says that it is not so, or nothing.
  Optional<ConceptId> exposure(SourceFact.Exposed fact) {
    if (fact.code() != null) {
      return Optional.of(fact.code());
    }
    return switch (fact.kind()) {
      case TOBACCO, ALCOHOL -> habit(fact);
      case OCCUPATION -> findOrMake(fact.label(), "occupation", "PCS", "ISCO", "NAF");
      case AGENT -> findOrMake(fact.label(), "agent", "IARC", "OW");
      case ENVIRONMENT -> findOrMake(fact.label(), "environment", "OW", "IARC");
    };
  }

  private static Optional<ConceptId> habit(SourceFact.Exposed fact) {
    if (fact.label() == null && fact.value() != null && fact.value() == 0) {
      return Optional.empty();
    }
    var words = fold(Objects.requireNonNullElse(fact.label(), ""));
    return HABITS.stream()
        .filter(habit -> habit.kind() == fact.kind() && habit.pattern().matcher(words).find())
        .findFirst()
        .filter(habit -> !habit.concept().equals("-"))
        .map(habit -> new ConceptId(habit.concept()));
  }

  private static String fold(String text) {
    var apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
  }

  private static List<Habit> habits() {
    return ShippedTable.rowsBelowNames(ConceptNames.class, "habits.tsv", 3).stream()
        .map(r -> new Habit(Kind.valueOf(r.get(0)), Pattern.compile(r.get(1)), r.get(2)))
        .toList();
  }
}
