package org.oncoweave.analysis.stats.survival;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.oncoweave.analysis.stats.regression.Symmetric;

/// Whether hazards stay proportional: the score test for coefficients that change with a function
/// of time. Grambsch and Therneau, Biometrika 1994;81:515, with the full information as in Therneau
/// and Grambsch, Modeling Survival Data, 2000, 6.2.
public final class ProportionalHazards {
  private final double[] score;
  private final double[][] information;
  private final int columns;

  /// Prepares the test of a fitted model.
  ///
  /// @param clock the function of time at the end of each row
  public ProportionalHazards(Cox fit, double[] clock) {
    columns = fit.kept().length;
    score = new double[2 * columns];
    information = new double[2 * columns][2 * columns];
    var rows = fit.rows();
    double[] risk = Arrays.stream(fit.predictors()).map(Math::exp).toArray();
    double centre = centre(rows, clock);
    boolean efron = fit.ties() == Ties.EFRON;
    new RiskSets(rows, fit.x())
        .walk(
            risk,
            (atRisk, dying, deaths) -> {
              double weight = clock[deaths[0]] - centre;
              for (int k = 0; k < deaths.length; k++) {
                double share = efron ? (double) k / deaths.length : 0;
                add(fit.x()[deaths[k]], weight);
                add(atRisk.mean(dying, share), -weight);
                double[][] covariance = new double[columns][columns];
                atRisk.addCovariance(dying, share, covariance);
                add(covariance, weight);
              }
            });
  }

  // So that the function of time has a mean of 0 over the events.
  private static double centre(AtRisk rows, double[] clock) {
    return IntStream.range(0, rows.size())
        .filter(i -> rows.event()[i])
        .mapToDouble(i -> clock[i])
        .average()
        .orElse(0);
  }

  private void add(double[] x, double weight) {
    for (int j = 0; j < columns; j++) {
      score[columns + j] += weight * x[j];
    }
  }

  private void add(double[][] covariance, double weight) {
    for (int j = 0; j < columns; j++) {
      for (int k = 0; k < columns; k++) {
        information[j][k] += covariance[j][k];
        information[j][columns + k] += weight * covariance[j][k];
        information[columns + j][k] += weight * covariance[j][k];
        information[columns + j][columns + k] += weight * weight * covariance[j][k];
      }
    }
  }

  /// Chi-square of some of the kept columns together, with as many degrees of freedom.
  public double chiSquare(int[] some) {
    int[] rows =
        IntStream.concat(IntStream.range(0, columns), IntStream.of(some).map(j -> columns + j))
            .toArray();
    double[] u = IntStream.of(rows).mapToDouble(j -> j < columns ? 0 : score[j]).toArray();
    return Symmetric.quadratic(Symmetric.pick(information, rows), u);
  }
}
