package org.oncoweave.api.scan;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncoweave.analysis.correlation.Outcome;
import org.oncoweave.api.limits.Refusal;
import org.oncoweave.api.matrix.Concepts;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.EventType;
import org.oncoweave.ontology.SiteGroups;

/// What a scan asks about, as the schema writes it; `concept` goes with those kinds that need one.
public record OutcomeInput(Kind kind, @Nullable ConceptId concept) {
  private static final List<String> RECURRENCES =
      Stream.of(
              EventType.LOCAL_RECURRENCE,
              EventType.REGIONAL_RECURRENCE,
              EventType.METASTATIC_RECURRENCE)
          .map(type -> type.concept().curie())
          .toList();
  private static final Pattern SITE = Pattern.compile("C\\d\\d(\\..+)?");

  /// What may happen to a patient.
  public enum Kind {
    SECOND_PRIMARY,
    SECOND_PRIMARY_AT,
    SECOND_PRIMARY_IN_GROUP,
    RECURRENCE,
    DEATH,
    CONCEPT
  }

  /// The outcome by the numbers of the matrix.
  public Outcome read(Concepts concepts) {
    return switch (kind) {
      case SECOND_PRIMARY -> new Outcome.SecondPrimary();
      case DEATH -> new Outcome.Death();
      case SECOND_PRIMARY_AT -> {
        int site = number(concepts);
        yield new Outcome.SecondPrimaryAt(name(), withDescendants(site, concepts));
      }
      case SECOND_PRIMARY_IN_GROUP -> new Outcome.SecondPrimaryAt(name(), group(concepts));
      case RECURRENCE -> new Outcome.Recurrence(name(), recurrences(concepts));
      case CONCEPT -> new Outcome.ConceptSeen(name(), number(concepts));
    };
  }

  private static Set<Integer> withDescendants(int site, Concepts concepts) {
    var sites = new HashSet<>(Set.of(site));
    Arrays.stream(concepts.tree().descendants(site)).forEach(sites::add);
    return sites;
  }

  // Those kinds that anybody of the store had; none: nobody had one.
  private Set<Integer> recurrences(Concepts concepts) {
    if (concept != null && !RECURRENCES.contains(concept.curie())) {
      throw new Refusal(
          Refusal.Code.BAD_INPUT,
          "A recurrence is any, or one of " + String.join(", ", RECURRENCES));
    }
    return concepts.numbers(
        other -> concept == null ? RECURRENCES.contains(other.curie()) : other.equals(concept));
  }

  // Every site of the scheme that is in one group with the concept.
  private Set<Integer> group(Concepts concepts) {
    var site = concepts.get(number(concepts));
    if (!SITE.matcher(site.code()).matches()) {
      throw new Refusal(Refusal.Code.BAD_INPUT, "The group is that of a site, as ICDO3:C34");
    }
    var group = SiteGroups.of(site.code());
    return concepts.numbers(other ->
        other.scheme().equals(site.scheme())
            && SITE.matcher(other.code()).matches()
            && SiteGroups.of(other.code()).equals(group));
  }

  /// Whether a second cancer is meant, wherever.
  public boolean isSecondPrimary() {
    return switch (kind) {
      case SECOND_PRIMARY, SECOND_PRIMARY_AT, SECOND_PRIMARY_IN_GROUP -> true;
      case RECURRENCE, DEATH, CONCEPT -> false;
    };
  }

  private String name() {
    return concept == null ? kind.name() : kind.name() + " " + concept.curie();
  }

  private int number(Concepts concepts) {
    int number = concept == null ? -1 : concepts.numberOf(concept.curie());
    if (number < 0) {
      throw new Refusal(Refusal.Code.BAD_INPUT, "The outcome needs a known concept");
    }
    return number;
  }
}
