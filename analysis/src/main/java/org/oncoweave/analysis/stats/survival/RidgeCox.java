package org.oncoweave.analysis.stats.survival;

import java.util.Arrays;
import org.oncoweave.analysis.stats.regression.Newton;
import org.oncoweave.analysis.stats.regression.Scaling;

/// Proportional hazards with a penalty on the squares of the coefficients of columns brought to a
/// spread of 1 (Verweij and van Houwelingen, Stat Med 1994;13:2427), and its baseline hazard
/// (Breslow, Biometrics 1974;30:89). The penalty gives every coefficient a value, also of a factor
/// that nobody with an event had.
public final class RidgeCox {
  private final double[] coefficients;
  private final double[] time;
  private final double[] step;

  private RidgeCox(double[] coefficients, double[] time, double[] step) {
    this.coefficients = coefficients;
    this.time = time;
    this.step = step;
  }

  /// Fits right-censored rows; `penalty` above 0.
  public static RidgeCox fit(AtRisk rows, double[][] covariates, double penalty) {
    if (!(penalty > 0)) {
      throw new IllegalArgumentException("The penalty is above 0: " + penalty);
    }
    var scaling = Scaling.centred(covariates);
    var sets = new RiskSets(rows, scaling.apply(covariates));
    var likelihood = new Ridge(new PartialLikelihood(sets, Ties.BRESLOW), penalty);
    int columns = covariates.length == 0 ? 0 : covariates[0].length;
    var maximum = Newton.climb(likelihood, new double[columns]);
    double[] coefficients = scaling.coefficients(maximum.coefficients());
    return baseline(rows, covariates, coefficients);
  }

  private static RidgeCox baseline(AtRisk rows, double[][] x, double[] coefficients) {
    int[] order = rows.descending(rows.stop());
    double[] time = new double[order.length];
    double[] step = new double[order.length];
    int size = order.length;
    double atRisk = 0;
    for (int i = 0; i < order.length; ) {
      double now = rows.stop()[order[i]];
      int deaths = 0;
      for (; i < order.length && rows.stop()[order[i]] == now; i++) {
        atRisk += Math.exp(dot(coefficients, x[order[i]]));
        deaths += rows.event()[order[i]] ? 1 : 0;
      }
      if (deaths > 0) {
        time[--size] = now;
        step[size] = deaths / atRisk;
      }
    }
    return new RidgeCox(
        coefficients,
        Arrays.copyOfRange(time, size, time.length),
        Arrays.copyOfRange(step, size, step.length));
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }

  /// Log hazard ratios, a unit of each column.
  public double[] coefficients() {
    return coefficients.clone();
  }

  /// The log hazard ratio of a row to one of zeros.
  public double predictor(double[] row) {
    return dot(coefficients, row);
  }

  /// The chance of this event up to a time where `other` may come first, each at the hazard of its
  /// own row: Benichou and Gail, Biometrics 1990;46:813.
  public double risk(double[] row, RidgeCox other, double until) {
    double own = Math.exp(predictor(row));
    double theirs = Math.exp(other.predictor(row));
    double survived = 0;
    double chance = 0;
    int next = 0;
    for (int k = 0; k < time.length && time[k] <= until; k++) {
      for (; next < other.time.length && other.time[next] < time[k]; next++) {
        survived += other.step[next] * theirs;
      }
      chance += Math.exp(-survived) * -Math.expm1(-step[k] * own);
      survived += step[k] * own;
    }
    return chance;
  }
}
