package org.oncoweave.api.cohort;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.oncoweave.analysis.cohort.Criterion;
import org.oncoweave.analysis.correlation.Outcome;
import org.oncoweave.api.cohort.CriterionInput.ConceptCriterion;
import org.oncoweave.api.cohort.CriterionInput.Range;
import org.oncoweave.api.cohort.CriterionInput.VitalStatus;
import org.oncoweave.api.limits.Refusal;
import org.oncoweave.api.matrix.Concepts;

/// Reads criteria into those of the matrix, which speaks of concepts by number.
final class Criteria {
  private final Concepts concepts;

  Criteria(Concepts concepts) {
    this.concepts = concepts;
  }

  Criterion read(CriterionInput input) {
    return structure(input)
        .or(() -> person(input))
        .or(() -> content(input))
        .orElseThrow(() -> new Refusal(Refusal.Code.BAD_INPUT, "A criterion says nothing"));
  }

  private List<Criterion> read(List<CriterionInput> inputs) {
    return inputs.stream().map(this::read).toList();
  }

  private Optional<Criterion> structure(CriterionInput input) {
    if (input.all() != null) {
      return Optional.of(new Criterion.And(read(input.all())));
    }
    if (input.any() != null) {
      return Optional.of(new Criterion.Or(read(input.any())));
    }
    return Optional.ofNullable(input.not()).map(part -> new Criterion.Not(read(part)));
  }

  private static Optional<Criterion> person(CriterionInput input) {
    if (input.sex() != null) {
      return Optional.of(new Criterion.SexIs(input.sex()));
    }
    if (input.age() != null) {
      return Optional.of(new Criterion.AgeAtIndex(input.age().least(), input.age().most()));
    }
    if (input.indexYear() != null) {
      var years = input.indexYear();
      return Optional.of(new Criterion.IndexBetween(firstDay(years), lastDay(years)));
    }
    return Optional.ofNullable(input.vitalStatus())
        .map(status -> had(new Outcome.Death(), status == VitalStatus.DECEASED));
  }

  private Optional<Criterion> content(CriterionInput input) {
    if (input.concept() != null) {
      return Optional.of(has(input.concept()));
    }
    if (input.firstSite() != null) {
      var sites = input.firstSite().stream().map(this::number).collect(Collectors.toSet());
      return Optional.of(new Criterion.IndexSite(sites));
    }
    return Optional.ofNullable(input.secondPrimary())
        .map(yes -> had(new Outcome.SecondPrimary(), yes));
  }

  private static Criterion had(Outcome outcome, boolean yes) {
    var had = new Criterion.Had(outcome);
    return yes ? had : new Criterion.Not(had);
  }

  private Criterion has(ConceptCriterion wanted) {
    int number = number(wanted.curie());
    var seen = wanted.firstSeen();
    var role = wanted.role();
    if (seen == null) {
      return new Criterion.Has(
          number, role == null ? OptionalInt.empty() : OptionalInt.of(role.ordinal()));
    }
    if (role != null) {
      throw new Refusal(Refusal.Code.BAD_INPUT, "`role` and `firstSeen` do not go together yet");
    }
    return new Criterion.HasBetween(number, firstDay(seen), lastDay(seen));
  }

  private int number(String curie) {
    int number = concepts.numberOf(curie);
    if (number < 0) {
      throw new Refusal(Refusal.Code.BAD_INPUT, "A criterion names an unknown concept");
    }
    return number;
  }

  private static int firstDay(Range years) {
    return (int) LocalDate.of(Math.clamp(years.least(), 0, 9999), 1, 1).toEpochDay();
  }

  private static int lastDay(Range years) {
    return (int) LocalDate.of(Math.clamp(years.most(), 0, 9999), 12, 31).toEpochDay();
  }
}
