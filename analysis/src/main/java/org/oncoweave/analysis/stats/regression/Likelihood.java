package org.oncoweave.analysis.stats.regression;

/// A log likelihood with its first and second derivatives.
public interface Likelihood {
  /// The value at some coefficients.
  Point at(double[] coefficients);

  /// Share of a Newton step to take: less than 1 where the information falls short of the
  /// curvature.
  default double stride() {
    return 1;
  }

  /// A value, its gradient, and minus its matrix of second derivatives.
  @SuppressWarnings("ArrayRecordComponent") // columns of numbers, read and never compared
  record Point(double value, double[] gradient, double[][] information) {
    /// A point to add to.
    public static Point zero(int size) {
      return new Point(0, new double[size], new double[size][size]);
    }

    /// The same with another value.
    public Point withValue(double other) {
      return new Point(other, gradient, information);
    }
  }
}
