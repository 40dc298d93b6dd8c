package org.oncoweave.analysis.stats.survival;

import org.oncoweave.analysis.stats.regression.Newton;
import org.oncoweave.analysis.stats.regression.Scaling;
import org.oncoweave.analysis.stats.survival.FineGrayLikelihood.Baseline;

/// Proportional hazards of the subdistribution of one cause (Fine and Gray, JASA 1999;94:496) with
/// a penalty on the squares of the coefficients of columns brought to a spread of 1, and the
/// baseline of that hazard. A penalty of 0 is the plain model.
public final class RidgeFineGray {
  private final double[] coefficients;
  private final Baseline baseline;

  private RidgeFineGray(double[] coefficients, Baseline baseline) {
    this.coefficients = coefficients;
    this.baseline = baseline;
  }

  /// Fits the subdistribution of a cause.
  ///
  /// @param penalty at least 0; above it every column has a coefficient
  public static RidgeFineGray fit(
      CompetingTimes times, int cause, double[][] covariates, double penalty) {
    if (!(penalty >= 0)) {
      throw new IllegalArgumentException("The penalty is at least 0: " + penalty);
    }
    var scaling = Scaling.centred(covariates);
    var plain = new FineGrayLikelihood(times, cause, scaling.apply(covariates));
    int columns = covariates.length == 0 ? 0 : covariates[0].length;
    var maximum = Newton.climb(new Ridge(plain, penalty), new double[columns]);
    double[] coefficients = scaling.coefficients(maximum.coefficients());
    var asTheyAre = new FineGrayLikelihood(times, cause, covariates);
    return new RidgeFineGray(coefficients, asTheyAre.baseline(coefficients));
  }

  /// Log ratios of the subdistribution hazard, a unit of each column.
  public double[] coefficients() {
    return coefficients.clone();
  }

  /// The log ratio of the subdistribution hazard of a row to one of zeros.
  public double predictor(double[] row) {
    return FineGrayLikelihood.dot(row, coefficients);
  }

  /// The chance of the cause up to a time, other causes coming first where they do.
  public double risk(double[] row, double until) {
    return -Math.expm1(-baseline.upTo(until) * Math.exp(predictor(row)));
  }
}
