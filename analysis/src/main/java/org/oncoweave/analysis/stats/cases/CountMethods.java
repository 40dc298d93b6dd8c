package org.oncoweave.analysis.stats.cases;

import java.io.IOException;
import java.util.Arrays;
import org.oncoweave.analysis.stats.Tails;
import org.oncoweave.analysis.stats.regression.NegativeBinomial;

/// Questions about counts that may vary more than Poisson's.
final class CountMethods {
  private CountMethods() {}

  static Fields negativeBinomial(Question question) throws IOException {
    return CohortMethods.counted(question, CountMethods::answer);
  }

  private static Fields answer(double[][] x, double[] count, double[] exposure) {
    check(count, exposure);
    if (Arrays.stream(count).sum() == 0) {
      return Fields.undefined();
    }
    var fit = NegativeBinomial.fit(x, count, exposure);
    return fit.exists() ? told(fit, count.length) : new Fields().put("diverged", true);
  }

  private static void check(double[] count, double[] exposure) {
    if (Arrays.stream(count).anyMatch(y -> !(y >= 0) || y != Math.rint(y) || y > 1e15)) {
      throw new RefusedException("counts are whole numbers from 0 on");
    }
    if (Arrays.stream(exposure).anyMatch(e -> !(e > 0) || Double.isInfinite(e))) {
      throw new RefusedException("an offset is above 0");
    }
  }

  private static Fields told(NegativeBinomial fit, int rows) {
    double[] coefficients = fit.coefficients();
    double[] errors = CoxMethods.errors(fit.covariance());
    double[] p = new double[errors.length];
    Arrays.setAll(p, j -> Tails.normalTwoSided(coefficients[j] / errors[j]));
    double logP = fit.logOverdispersionP();
    return new Fields()
        .put("n", rows)
        .put("coef", fit.byColumn(coefficients))
        .put("se", fit.byColumn(errors))
        .put("p", fit.byColumn(p))
        .put("dispersion", fit.dispersion())
        .put("theta", 1 / fit.dispersion())
        .put("loglik", fit.wholeLogLikelihood())
        .put("overdispersion_lrt", fit.overdispersion())
        .put("overdispersion_p", Math.exp(logP))
        .put("overdispersion_log10p", logP / Math.log(10));
  }
}
