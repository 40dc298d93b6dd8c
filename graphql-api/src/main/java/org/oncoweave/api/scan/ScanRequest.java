package org.oncoweave.api.scan;

import java.util.List;
import java.util.stream.Collectors;
import org.oncoweave.analysis.correlation.ScanQuery;
import org.oncoweave.analysis.correlation.Strata;
import org.oncoweave.api.cohort.CriterionInput;
import org.oncoweave.api.limits.Refusal;
import org.oncoweave.api.matrix.Concepts;
import org.oncoweave.model.FeatureRole;

/// The scan that is asked for, as the schema writes it.
public record ScanRequest(
    List<OutcomeInput> outcomes,
    List<Double> lagYears,
    int entryDelayDays,
    List<FeatureRole> roles,
    List<String> confounders,
    double fdr,
    List<CriterionInput> criteria) {
  private static final int LEAST_EXPOSED = 5;

  public ScanRequest {
    outcomes = List.copyOf(outcomes);
    lagYears = List.copyOf(lagYears);
    roles = List.copyOf(roles);
    confounders = List.copyOf(confounders);
    criteria = List.copyOf(criteria);
  }

  ScanQuery read(Concepts concepts) {
    try {
      return new ScanQuery(
          outcomes.stream().map(outcome -> outcome.read(concepts)).toList(),
          lagYears,
          entryDelayDays,
          Strata.standard().with(confounders.stream().map(concepts::numberOf).toList()),
          roles.stream().map(FeatureRole::ordinal).collect(Collectors.toSet()),
          LEAST_EXPOSED,
          fdr);
    } catch (IllegalArgumentException e) {
      throw new Refusal(Refusal.Code.BAD_INPUT, String.valueOf(e.getMessage()));
    }
  }
}
