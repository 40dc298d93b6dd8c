package org.oncoweave.analysis.stats.cases;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.oncoweave.analysis.stats.Tails;
import org.oncoweave.analysis.stats.survival.Cox;
import org.oncoweave.analysis.stats.survival.Ties;

/// Questions about hazards.
final class CoxMethods {
  private static final double Z = 1.959963984540054;

  private CoxMethods() {}

  static Fields cox(Question question) throws IOException {
    return answer(HazardModel.of(question), HazardModel.ties(question, Ties.EFRON));
  }

  static Fields conditionalLogistic(Question question) throws IOException {
    return answer(HazardModel.matched(question), HazardModel.ties(question, Ties.EXACT));
  }

  private static Fields answer(HazardModel model, Ties ties) {
    var fit = Cox.fit(model.atRisk(), model.x(), ties);
    if (fit.isEmpty()) {
      return Fields.undefined();
    }
    var fields =
        new Fields().put("n", model.atRisk().size()).put("events", model.atRisk().events());
    score(fields, fit.get());
    if (!fit.get().exists()) {
      return fields.put("diverged", true);
    }
    int width = model.x()[0].length;
    double[][] covariance = fit.get().covariance();
    if (model.cluster().length > 0) {
      double[][] robust = fit.get().robustCovariance(model.cluster());
      fields.put("robust_se", spread(errors(robust), fit.get(), width));
      estimates(fields, fit.get(), width, robust);
      tests(fields, fit.get(), robust);
    } else {
      estimates(fields, fit.get(), width, covariance);
      tests(fields, fit.get(), covariance);
    }
    return fields.put("se", spread(errors(covariance), fit.get(), width));
  }

  private static void score(Fields fields, Cox fit) {
    double score = fit.score();
    fields
        .put("loglik_null", fit.nullLogLikelihood())
        .put("score", score)
        .put("score_p", Tails.chiSquareUpper(score, fit.kept().length));
  }

  private static void tests(Fields fields, Cox fit, double[][] covariance) {
    double lrt = 2 * (fit.logLikelihood() - fit.nullLogLikelihood());
    fields
        .put("loglik", fit.logLikelihood())
        .put("lrt", lrt)
        .put("lrt_p", Tails.chiSquareUpper(lrt, fit.kept().length))
        .put("wald", Math.rint(fit.wald(covariance) * 100) / 100) // two decimals, as R gives it
        .put("concordance", fit.concordance());
  }

  private static void estimates(Fields fields, Cox fit, int width, double[][] covariance) {
    double[] coefficients = fit.coefficients();
    double[] errors = errors(covariance);
    double[] z = new double[errors.length];
    double[] low = new double[errors.length];
    double[] high = new double[errors.length];
    for (int j = 0; j < z.length; j++) {
      z[j] = coefficients[j] / errors[j];
      low[j] = Math.exp(coefficients[j] - Z * errors[j]);
      high[j] = Math.exp(coefficients[j] + Z * errors[j]);
    }
    fields
        .put("coef", spread(coefficients, fit, width))
        .put("hr", spread(map(coefficients, Math::exp), fit, width))
        .put("z", spread(z, fit, width))
        .put("p", spread(map(z, Tails::normalTwoSided), fit, width))
        .put("hr_lo", spread(low, fit, width))
        .put("hr_hi", spread(high, fit, width));
  }

  static double[] errors(double[][] covariance) {
    double[] errors = new double[covariance.length];
    Arrays.setAll(errors, j -> Math.sqrt(covariance[j][j]));
    return errors;
  }

  static double[] map(double[] values, DoubleUnaryOperator function) {
    return Arrays.stream(values).map(function).toArray();
  }

  // Columns that were left out have no value.
  private static double[] spread(double[] values, Cox fit, int width) {
    double[] all = new double[width];
    Arrays.fill(all, Double.NaN);
    int[] kept = fit.kept();
    for (int j = 0; j < kept.length; j++) {
      all[kept[j]] = values[j];
    }
    return all;
  }
}
