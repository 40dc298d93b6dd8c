package org.oncoweave.analysis.stats.regression;

import java.util.Arrays;
import org.oncoweave.analysis.stats.regression.Likelihood.Point;

/// The maximum of a concave log likelihood by Newton's steps, halved while they lead down. Columns
/// must have a spread of about 1: then a step that stays long while the likelihood no longer rises
/// shows that there is no maximum (Albert and Anderson, Biometrika 1984;71:1).
public final class Newton {
  private static final int MOST_STEPS = 500;
  private static final int MOST_HALVINGS = 40;
  private static final double SHORT_STEP = 1e-9;
  private static final double LONG_STEP = 0.01;
  private static final double FLAT = 1e-11;
  private static final double NEAR = 1e-5;
  private static final double SHARE = 0.1;

  private Newton() {}

  /// Climbs from `start`, all coefficients free.
  public static Maximum climb(Likelihood likelihood, double[] start) {
    boolean[] free = new boolean[start.length];
    Arrays.fill(free, true);
    return climb(likelihood, start, free);
  }

  /// Climbs from `start`; a coefficient that is not free stays where it is.
  public static Maximum climb(Likelihood likelihood, double[] start, boolean[] free) {
    var here = new Maximum(start.clone(), likelihood.at(start), false);
    for (int i = 0; i < MOST_STEPS; i++) {
      var point = here.point();
      var step = Symmetric.solve(point.information(), point.gradient(), free);
      if (step.isEmpty()) {
        return here;
      }
      double stride = likelihood.stride();
      double[] move = Arrays.stream(step.get()).map(x -> x * stride).toArray();
      if (longest(move) < SHORT_STEP) {
        return new Maximum(here.coefficients(), point, true);
      }
      var next = ahead(likelihood, here, move);
      double gain = next.point().value() - point.value();
      double length = longest(minus(next.coefficients(), here.coefficients()));
      boolean whole = length >= 0.75 * longest(move);
      if (length < SHORT_STEP || (whole && isFlat(gain, point) && length > LONG_STEP)) {
        return new Maximum(here.coefficients(), point, longest(move) < NEAR);
      }
      here = next;
    }
    return here;
  }

  // The whole step, or what is left of it once the gain is a fair share of what the slope promises
  // (Armijo, Pacific J Math 1966;16:1).
  private static Maximum ahead(Likelihood likelihood, Maximum here, double[] move) {
    double slope = 0;
    for (int i = 0; i < move.length; i++) {
      slope += move[i] * here.point().gradient()[i];
    }
    double[] next = plus(here.coefficients(), move);
    var point = likelihood.at(next);
    double least = here.point().value() - 1e-12 * (1 + Math.abs(here.point().value()));
    for (int i = 0; i < MOST_HALVINGS && !(point.value() >= least + SHARE * slope); i++) {
      slope /= 2;
      next = Arrays.stream(plus(next, here.coefficients())).map(x -> x / 2).toArray();
      point = likelihood.at(next);
    }
    return new Maximum(next, point, false);
  }

  private static boolean isFlat(double gain, Point point) {
    return gain < FLAT * (1 + Math.abs(point.value()));
  }

  private static double longest(double[] move) {
    return Arrays.stream(move).map(Math::abs).max().orElse(0);
  }

  private static double[] plus(double[] at, double[] move) {
    double[] sum = at.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += move[i];
    }
    return sum;
  }

  private static double[] minus(double[] one, double[] other) {
    return plus(one, Arrays.stream(other).map(x -> -x).toArray());
  }

  /// Where the climb ended.
  ///
  /// @param exists false if the likelihood rises for ever
  @SuppressWarnings("ArrayRecordComponent") // columns of numbers, read and never compared
  public record Maximum(double[] coefficients, Point point, boolean exists) {}
}
