package org.oncoweave.api.cohort;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.FeatureRole;
import org.oncoweave.model.Sex;

/// One condition on a patient, as the schema writes it: exactly one component is there.
public record CriterionInput(
    @Nullable List<CriterionInput> all,
    @Nullable List<CriterionInput> any,
    @Nullable CriterionInput not,
    @Nullable Sex sex,
    @Nullable Range age,
    @Nullable Range indexYear,
    @Nullable VitalStatus vitalStatus,
    @Nullable ConceptCriterion concept,
    @Nullable List<String> firstSite,
    @Nullable Boolean secondPrimary) {

  /// Whole numbers, both ends included; null: no bound.
  public record Range(@Nullable Integer from, @Nullable Integer to) {
    int least() {
      return from == null ? 0 : from;
    }

    int most() {
      return to == null ? 9999 : to;
    }
  }

  /// Whether a death is recorded.
  public enum VitalStatus {
    DECEASED,
    NO_DEATH_RECORDED
  }

  /// A concept, in a role or in any, first seen in a year or in any.
  public record ConceptCriterion(
      String curie, @Nullable FeatureRole role, @Nullable Range firstSeen) {}
}
