package org.oncoweave.api.scan;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.oncoweave.analysis.correlation.NegativeControls;
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
    List<CriterionInput> criteria,
    List<String> negativeControls,
    List<OutcomeInput> negativeControlOutcomes,
    List<Stratum> strata,
    boolean durations) {
  private static final Set<FeatureRole> DISEASE =
      EnumSet.of(
          FeatureRole.TUMOUR_SITE,
          FeatureRole.TUMOUR_MORPHOLOGY,
          FeatureRole.TUMOUR_TYPE,
          FeatureRole.EVENT);
  private static final int LEAST_EXPOSED = 5;
  private static final int MOST_CONTROLS = 200;

  public ScanRequest {
    outcomes = List.copyOf(outcomes);
    lagYears = List.copyOf(lagYears);
    roles = List.copyOf(roles);
    confounders = List.copyOf(confounders);
    criteria = List.copyOf(criteria);
    negativeControls = List.copyOf(negativeControls);
    negativeControlOutcomes = List.copyOf(negativeControlOutcomes);
    strata = List.copyOf(strata);
  }

  /// Within which groups exposed and unexposed time is compared.
  public enum Stratum {
    AGE,
    PERIOD,
    SEX,
    FIRST_SITE
  }

  private Strata within(Concepts concepts) {
    var usual = Strata.standard();
    return new Strata(
        strata.contains(Stratum.AGE) ? usual.ageYears() : 0,
        strata.contains(Stratum.PERIOD) ? usual.periodYears() : 0,
        strata.contains(Stratum.SEX),
        strata.contains(Stratum.FIRST_SITE),
        usual.sinceIndexYears(),
        confounders.stream().map(one -> known(one, concepts)).toList());
  }

  /// What is known to be without effect.
  ///
  /// @throws Refusal if they are too few to learn from, or one is not known
  NegativeControls controls(Concepts concepts) {
    var features =
        negativeControls.stream().map(one -> known(one, concepts)).collect(Collectors.toSet());
    var asked = negativeControlOutcomes.stream().map(one -> one.read(concepts)).distinct().toList();
    int size = features.size() + asked.size();
    if (size > 0 && (size < NegativeControls.LEAST || size > MOST_CONTROLS)) {
      throw new Refusal(
          Refusal.Code.BAD_INPUT,
          "Negative controls: at least %d, at most %d"
              .formatted(NegativeControls.LEAST, MOST_CONTROLS));
    }
    return new NegativeControls(features, asked);
  }

  private static int known(String curie, Concepts concepts) {
    int number = concepts.numberOf(curie);
    if (number < 0) {
      throw new Refusal(Refusal.Code.BAD_INPUT, "No patient carries " + curie);
    }
    return number;
  }

  // None named: all that may go before an outcome. The disease and its course are the other side,
  // and can be asked by name.
  private static Stream<FeatureRole> asked(List<FeatureRole> roles) {
    return roles.isEmpty()
        ? Arrays.stream(FeatureRole.values()).filter(role -> !DISEASE.contains(role))
        : roles.stream();
  }

  ScanQuery read(Concepts concepts) {
    try {
      return new ScanQuery(
          outcomes.stream().map(outcome -> outcome.read(concepts)).toList(),
          lagYears,
          entryDelayDays,
          within(concepts),
          asked(roles).map(FeatureRole::ordinal).collect(Collectors.toSet()),
          LEAST_EXPOSED,
          fdr);
    } catch (IllegalArgumentException e) {
      throw new Refusal(Refusal.Code.BAD_INPUT, String.valueOf(e.getMessage()));
    }
  }
}
