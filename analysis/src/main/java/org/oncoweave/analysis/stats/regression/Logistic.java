package org.oncoweave.analysis.stats.regression;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.oncoweave.analysis.stats.Root;

/// A binary outcome: Cox, JRSS B 1958;20:215.
public final class Logistic extends Regression {
  private static final double CHI_SQUARE_95 = 3.841458820694124;
  private static final double STOP = 1e-14;

  private final boolean[] outcome;

  /// Fits the model.
  ///
  /// @param rows one row a subject, the first column 1
  public Logistic(double[][] rows, boolean[] outcome) {
    super(rows, x -> new LogisticLikelihood(x, outcome, false));
    this.outcome = outcome;
  }

  /// Log likelihood of the model with an intercept alone.
  public double nullLogLikelihood() {
    double n = outcome.length;
    double cases = IntStream.range(0, outcome.length).filter(i -> outcome[i]).count();
    return xLogX(cases / n) * n + xLogX((n - cases) / n) * n;
  }

  private static double xLogX(double x) {
    return x == 0 ? 0 : x * Math.log(x);
  }

  /// The covariance as iteratively reweighted least squares report it (McCullagh and Nelder,
  /// Generalized Linear Models, 1989, 2.5): with the weights of the last step but one. It differs
  /// from the information at the maximum in the seventh digit.
  public double[][] reweightedCovariance() {
    double[][] rows = scaled();
    var likelihood = model(rows);
    var flat = likelihood.at(new double[kept().length]);
    double[] at =
        Symmetric.solve(flat.information(), flat.gradient())
            .orElseThrow(() -> new ArithmeticException("The information is singular"));
    // From fitted chances of 1/4 and 3/4 the first step is that from 0, times this.
    double factor = (Math.log(3) + 4.0 / 3) / 2;
    at = Arrays.stream(at).map(b -> b * factor).toArray();
    for (int i = 0; i < 25; i++) {
      var point = likelihood.at(at);
      double deviance = -2 * point.value();
      double[] next = next(at, point);
      double after = -2 * likelihood.at(next).value();
      if (Math.abs(after - deviance) / (Math.abs(after) + 0.1) < STOP) {
        return covarianceOf(point.information());
      }
      at = next;
    }
    return covariance();
  }

  private static double[] next(double[] at, Likelihood.Point point) {
    double[] next = Symmetric.solve(point.information(), point.gradient()).orElse(at);
    for (int j = 0; j < next.length; j++) {
      next[j] += at[j];
    }
    return next;
  }

  /// Limits by the profile of the likelihood: Venzon and Moolgavkar, Appl Stat 1988;37:87.
  ///
  /// @param column place among the kept columns
  public double profileLimit(int column, boolean upper) {
    var scaling = Scaling.plain(x());
    var likelihood = model(scaling.apply(x()));
    double[] unit = new double[x()[0].length];
    unit[column] = 1;
    double factor = scaling.coefficients(unit)[column];
    double estimate = coefficients()[column];
    double error = Math.sqrt(covariance()[column][column]);
    boolean[] free = new boolean[unit.length];
    Arrays.fill(free, true);
    free[column] = false;
    double side = upper ? 1 : -1;
    double away =
        Root.of(
            distance -> {
              double[] start = new double[unit.length];
              start[column] = (estimate + side * Math.exp(distance) * error) / factor;
              double profile = Newton.climb(likelihood, start, free).point().value();
              return 2 * (logLikelihood() - profile) - CHI_SQUARE_95;
            },
            Math.log(2),
            0.3);
    return estimate + side * Math.exp(away) * error;
  }

  /// The penalised model of the same subjects, which always has an estimate.
  public Firth firth() {
    return new Firth(x(), outcome);
  }
}
