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
          Map.entry("poisson_sir", RateMethods::sir),
          Map.entry("rate_ratio", RateMethods::ratio),
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
