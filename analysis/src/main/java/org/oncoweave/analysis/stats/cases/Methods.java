package org.oncoweave.analysis.stats.cases;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/// The methods by name.
final class Methods {
  private static final Map<String, Method> BY_NAME =
      Map.ofEntries(
          Map.entry("table2x2", TableMethods::twoByTwo),
          Map.entry("mantel_haenszel", TableMethods::mantelHaenszel),
          Map.entry("mcnemar", TableMethods::mcnemar),
          Map.entry("cochran_armitage", TableMethods::trend),
          Map.entry("cox", CoxMethods::cox),
          Map.entry("cause_specific_cox", CoxMethods::cox),
          Map.entry("conditional_logistic", CoxMethods::conditionalLogistic),
          Map.entry("cox_zph", SurvivalMethods::proportional),
          Map.entry("kaplan_meier", SurvivalMethods::kaplanMeier),
          Map.entry("logrank", SurvivalMethods::logRank),
          Map.entry("cumulative_incidence", CompetingMethods::cumulativeIncidence),
          Map.entry("fine_gray", CompetingMethods::fineGray),
          Map.entry("logistic", LogisticMethods::logistic),
          Map.entry("interaction", LogisticMethods::interaction),
          Map.entry("poisson_sir", RateMethods::sir),
          Map.entry("rate_ratio", RateMethods::ratio),
          Map.entry("cohort_sir", CohortMethods::sir),
          Map.entry("sir_heterogeneity", CohortMethods::heterogeneity),
          Map.entry("sir_trend", CohortMethods::trend),
          Map.entry("poisson_regression", CohortMethods::poisson),
          Map.entry("negative_binomial", CountMethods::negativeBinomial),
          Map.entry("tree_yekutieli", TreeMethods::yekutieli),
          Map.entry("tree_focused_bh", TreeMethods::focused),
          Map.entry("permutation_maxt", TreeMethods::maxT),
          Map.entry("treescan_conditional_poisson", TreeMethods::scan),
          Map.entry("treescan_bernoulli", TreeMethods::bernoulli),
          Map.entry("distribution_tail", TailMethods::tail),
          Map.entry("adjust_p", MultiplicityMethods::adjust),
          Map.entry("simes", MultiplicityMethods::simes),
          Map.entry("fisher_combination", MultiplicityMethods::fisher),
          Map.entry("cauchy_combination", MultiplicityMethods::cauchy),
          Map.entry("evalue", MultiplicityMethods::eValue),
          Map.entry("empirical_calibration", MultiplicityMethods::calibrate));

  private Methods() {}

  static Optional<Method> find(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /// Answers one question.
  interface Method {
    Fields answer(Question question) throws IOException;
  }
}
