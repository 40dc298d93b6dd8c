package org.oncoweave.analysis.stats.regression;

import java.util.Arrays;

/// Counts against an exposure (person-time or expected numbers), log-linear.
public final class Poisson extends Regression {
  private final double shift;

  /// Fits the model.
  ///
  /// @param rows one row a cell, the first column 1
  /// @param exposure above 0
  public Poisson(double[][] rows, double[] count, double[] exposure) {
    double overall = Arrays.stream(count).sum() / Arrays.stream(exposure).sum();
    double[] expected = Arrays.stream(exposure).map(e -> e * overall).toArray();
    shift = Math.log(overall);
    super(rows, x -> new PoissonLikelihood(x, count, expected));
  }

  @Override
  public double[] coefficients() {
    double[] coefficients = super.coefficients();
    coefficients[0] += shift;
    return coefficients;
  }
}
