package org.oncoweave.analysis.stats.regression;

import java.util.Arrays;
import java.util.stream.IntStream;

/// What every model has once its likelihood was climbed.
public abstract class Fitted {

  /// Where the climb ended, on the scaled columns.
  protected abstract Newton.Maximum maximum();

  /// How the columns were scaled.
  protected abstract Scaling scaling();

  /// The columns that were kept, in their order.
  public static double[][] columns(double[][] all, int[] kept) {
    return Arrays.stream(all)
        .map(row -> IntStream.of(kept).mapToDouble(j -> row[j]).toArray())
        .toArray(double[][]::new);
  }

  /// Whether the likelihood has a maximum; if not, there are no coefficients.
  public final boolean exists() {
    return maximum().exists();
  }

  /// Coefficients of the kept columns; log hazard ratios where the model is one of hazards.
  public double[] coefficients() {
    return scaling().coefficients(maximum().coefficients());
  }

  /// Their covariance by the information.
  public final double[][] covariance() {
    return Symmetric.inverse(maximum().point().information())
        .map(scaling()::covariance)
        .orElseThrow(() -> new ArithmeticException("The information is singular"));
  }

  /// Log likelihood at the maximum: partial for hazards; for counts, up to a constant.
  public final double logLikelihood() {
    return maximum().point().value();
  }
}
