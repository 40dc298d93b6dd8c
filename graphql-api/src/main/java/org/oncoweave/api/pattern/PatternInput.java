package org.oncoweave.api.pattern;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oncoweave.analysis.PatientMatrix;
import org.oncoweave.analysis.correlation.Outcome;
import org.oncoweave.analysis.pattern.FollowUp;
import org.oncoweave.api.cohort.CriterionInput;
import org.oncoweave.api.limits.Refusal;
import org.oncoweave.api.matrix.Concepts;
import org.oncoweave.api.scan.OutcomeInput;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.FeatureRole;

/// The pattern that is asked for, as the schema writes it; `most` null: the usual number of
/// concepts together.
public record PatternInput(
    Kind kind,
    @Nullable Integer most,
    @Nullable ConceptId site,
    List<FeatureRole> roles,
    List<CriterionInput> criteria,
    int entryDelayDays) {
  private static final int LONGEST_DELAY = 3_653;

  /// What is searched, and how many concepts it takes together at most: usually, at most.
  public enum Kind {
    GROUPS(2, 3),
    COURSES(3, 5),
    PLACES(0, 0);

    private static final int LEAST = 2;

    private final int usual;
    private final int limit;

    Kind(int usual, int limit) {
      this.usual = usual;
      this.limit = limit;
    }
  }

  public PatternInput {
    roles = List.copyOf(roles);
    criteria = List.copyOf(criteria);
  }

  /// The same, once it is known to ask for something.
  PatternInput checked() {
    if (entryDelayDays < 0 || entryDelayDays > LONGEST_DELAY) {
      throw new Refusal(Refusal.Code.BAD_INPUT, "The entry delay is 0 to 3653 days");
    }
    if (most != null && kind != Kind.PLACES && (most < Kind.LEAST || most > kind.limit)) {
      throw new Refusal(Refusal.Code.BAD_INPUT, "`most` is from 2 to " + kind.limit);
    }
    return this;
  }

  /// Most concepts together.
  int together() {
    return most == null ? kind.usual : most;
  }

  FollowUp followUp(PatientMatrix matrix, Set<Integer> sites) {
    try {
      return FollowUp.of(matrix, sites, entryDelayDays);
    } catch (IllegalArgumentException e) {
      throw new Refusal(Refusal.Code.BAD_INPUT, "No second primary among these patients");
    }
  }

  /// The site and all below it; none: any site.
  Set<Integer> sites(Concepts concepts) {
    if (site == null) {
      return Set.of();
    }
    var outcome = new OutcomeInput(OutcomeInput.Kind.SECOND_PRIMARY_AT, site).read(concepts);
    return outcome instanceof Outcome.SecondPrimaryAt at ? at.sites() : Set.of();
  }

  /// The numbers of the roles that are asked for, else of these.
  Set<Integer> roles(Set<FeatureRole> otherwise) {
    return (roles.isEmpty() ? otherwise : Set.copyOf(roles))
        .stream().map(FeatureRole::ordinal).collect(Collectors.toSet());
  }
}
