package org.oncoweave.analysis.stats.table;

import java.util.function.ToDoubleFunction;
import org.oncoweave.analysis.stats.Root;
import org.oncoweave.analysis.stats.TiltedCount;
import org.oncoweave.analysis.stats.TiltedCount.At;

/// Odds ratio given all margins, estimate and limits: Cornfield 1956; Gart, Biometrika 1970;57:471;
/// mid-p limits of Berry and Armitage, Statistician 1995;44:417.
public final class ConditionalOdds {
  private static final double TAIL = 0.025;
  private final TiltedCount count;
  private final double observed;
  private final double guess;

  /// Estimates for a count that was observed.
  ///
  /// @param guess a first idea of the odds ratio
  public ConditionalOdds(TiltedCount count, double observed, double guess) {
    this.count = count;
    this.observed = observed;
    this.guess = Math.log(guess);
  }

  /// Maximum of the conditional likelihood.
  public double estimate() {
    return solve(at -> at.mean() - observed, isLeast(), isMost());
  }

  /// Lower exact 95 % limit.
  public double exactLow() {
    return solve(at -> at.on() + at.above() - TAIL, isLeast(), false);
  }

  /// Upper exact 95 % limit.
  public double exactHigh() {
    return solve(at -> TAIL - at.on() - at.below(), false, isMost());
  }

  /// Lower mid-p 95 % limit.
  public double midLow() {
    return solve(at -> 0.5 * at.on() + at.above() - TAIL, isLeast(), false);
  }

  /// Upper mid-p 95 % limit.
  public double midHigh() {
    return solve(at -> TAIL - 0.5 * at.on() - at.below(), false, isMost());
  }

  /// The odds ratio under which half of the probability lies on each side of the count.
  public double medianUnbiased() {
    return solve(at -> 0.5 * at.on() + at.above() - 0.5, isLeast(), isMost());
  }

  private boolean isLeast() {
    return observed <= count.least();
  }

  private boolean isMost() {
    return observed >= count.most();
  }

  private double solve(ToDoubleFunction<At> rising, boolean zero, boolean infinite) {
    if (zero) {
      return 0;
    }
    if (infinite) {
      return Double.POSITIVE_INFINITY;
    }
    return Math.exp(Root.of(tilt -> rising.applyAsDouble(count.at(observed, tilt)), guess, 0.5));
  }
}
