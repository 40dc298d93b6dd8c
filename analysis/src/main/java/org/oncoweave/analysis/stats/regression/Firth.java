package org.oncoweave.analysis.stats.regression;

import java.util.Arrays;

/// Logistic regression with the penalty of Firth, Biometrika 1993;80:27: finite also under
/// separation (Heinze and Schemper, Stat Med 2002;21:2409).
public final class Firth {
  private final Likelihood likelihood;
  private final Scaling scaling;
  private final Newton.Maximum maximum;

  /// Fits the model.
  ///
  /// @param rows one row a subject, the first column 1, no column a combination of others
  public Firth(double[][] rows, boolean[] outcome) {
    scaling = Scaling.plain(rows);
    likelihood = new LogisticLikelihood(scaling.apply(rows), outcome, true);
    maximum = Newton.climb(likelihood, new double[rows[0].length]);
  }

  /// Whether the climb reached its maximum.
  public boolean exists() {
    return maximum.exists();
  }

  /// Penalised coefficients.
  public double[] coefficients() {
    return scaling.coefficients(maximum.coefficients());
  }

  /// Their covariance by the information.
  public double[][] covariance() {
    return Symmetric.inverse(maximum.point().information())
        .map(scaling::covariance)
        .orElseThrow(() -> new ArithmeticException("The information is singular"));
  }

  /// Penalised likelihood-ratio chi-square of one coefficient, the penalty being that of the whole
  /// model.
  public double likelihoodRatio(int column) {
    boolean[] free = new boolean[maximum.coefficients().length];
    Arrays.fill(free, true);
    free[column] = false;
    var rest = Newton.climb(likelihood, new double[free.length], free);
    return rest.exists() ? 2 * (maximum.point().value() - rest.point().value()) : Double.NaN;
  }
}
