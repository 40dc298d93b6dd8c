package org.oncoweave.analysis.stats;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/// Where a monotone function crosses zero, from a first guess outwards.
public final class Root {
  private static final int MOST_STEPS = 500;
  private static final double WIDEST = 1e6;

  private Root() {}

  /// The zero of `f` near `guess`; infinite when `f` keeps its sign that way.
  ///
  /// @param step first half-width of the bracket, doubled until the sign changes
  public static double of(DoubleUnaryOperator f, double guess, double step) {
    double low = guess - step;
    double high = guess + step;
    double atLow = f.applyAsDouble(low);
    double atHigh = f.applyAsDouble(high);
    boolean rising = atHigh > atLow;
    for (double width = step; atLow * atHigh > 0; width *= 2) {
      if (width > WIDEST) {
        return rising == (atHigh < 0) ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
      }
      low -= width;
      high += width;
      atLow = f.applyAsDouble(low);
      atHigh = f.applyAsDouble(high);
      rising = atHigh > atLow;
    }
    return within(f, low, high);
  }

  /// The zero of `f` between two points of different sign.
  public static double within(DoubleUnaryOperator f, double low, double high) {
    var solver = new BracketingNthOrderBrentSolver(1e-14, 1e-13, 1e-300, 5);
    return solver.solve(MOST_STEPS, f::applyAsDouble, low, high);
  }
}
