package org.oncoweave.analysis.correlation;

import java.util.Locale;
import java.util.Optional;

/// What one model says of a line: a ratio of odds or of rates with its 95 % interval and two-sided
/// p, or why there is none (the figures are then NaN).
///
/// @param cases that the model was fitted to
/// @param controls that they were compared with; 0 where person-time takes their place
/// @param years of person-time; NaN where controls take its place
/// @param dispersion of a negative binomial, 0: the counts vary no more than Poisson's; else NaN
/// @param log10Overdispersion of its p against Poisson's model; else NaN
public record ModelAnswer(
    Kind kind,
    int cases,
    int controls,
    double years,
    double ratio,
    double ciLow,
    double ciHigh,
    double log10p,
    double dispersion,
    double log10Overdispersion,
    Optional<Missing> missing) {

  /// The models.
  public enum Kind {
    /// Of the sampled cases and controls, what they were matched by as terms of the model.
    LOGISTIC,
    /// Of the sampled sets.
    CONDITIONAL_LOGISTIC,
    /// Of events against person-time in cells.
    POISSON,
    /// Of the same cells, whose counts may vary more.
    NEGATIVE_BINOMIAL;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Why a model has no answer.
  public enum Missing {
    /// Fewer than five cases.
    TOO_FEW_EVENTS,
    /// Nobody like the cases was at risk when they fell ill.
    NO_CONTROLS,
    /// Among those who are alike all are exposed, or none.
    NO_CONTRAST,
    /// All cases are exposed, or none: the ratio has no bound.
    SEPARATION,
    /// By the landmark from which Fine and Gray compare all were exposed, or none.
    NO_CONTRAST_AT_LANDMARK,
    /// The strata make more cells than a model can be fitted to while somebody waits.
    TOO_MANY_CELLS;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What a model was fitted to.
  record Basis(int cases, int controls, double years) {
    ModelAnswer without(Kind kind, Missing why) {
      double none = Double.NaN;
      return new ModelAnswer(
          kind, cases, controls, years, none, none, none, none, none, none, Optional.of(why));
    }

    ModelAnswer with(Kind kind, double log, double variance) {
      var hazard = Hazard.of(cases, log, variance, Double.NaN);
      return new ModelAnswer(
          kind,
          cases,
          controls,
          years,
          hazard.ratio(),
          hazard.ciLow(),
          hazard.ciHigh(),
          hazard.log10p(),
          Double.NaN,
          Double.NaN,
          Optional.empty());
    }
  }

  ModelAnswer dispersed(double by, double logP) {
    return new ModelAnswer(
        kind,
        cases,
        controls,
        years,
        ratio,
        ciLow,
        ciHigh,
        log10p,
        by,
        logP / Math.log(10),
        missing);
  }
}
