package org.oncoweave.analysis.stats.survival;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/// What each row adds to the score of a Cox model: Therneau, Grambsch and Fleming, Biometrika
/// 1990;77:147. Ties after Breslow or Efron.
final class ScoreResiduals {
  private final AtRisk rows;
  private final double[][] x;
  private final double[] risk;
  private final double[][] residuals;
  private final boolean efron;

  private ScoreResiduals(Cox fit) {
    rows = fit.rows();
    x = fit.x();
    risk = Arrays.stream(fit.predictors()).map(Math::exp).toArray();
    residuals = new double[x.length][fit.kept().length];
    efron = fit.ties() == Ties.EFRON;
    add(new RiskSets(rows, x));
  }

  static double[][] sandwich(Cox fit, int[] cluster) {
    if (fit.ties() == Ties.EXACT) {
      throw new IllegalArgumentException("No robust variance for exact ties; use efron");
    }
    double[][] residuals = new ScoreResiduals(fit).residuals;
    Map<Integer, double[]> sums = new TreeMap<>();
    for (int i = 0; i < cluster.length; i++) {
      double[] sum = sums.computeIfAbsent(cluster[i], _ -> new double[fit.kept().length]);
      for (int j = 0; j < sum.length; j++) {
        sum[j] += residuals[i][j];
      }
    }
    double[][] bread = fit.covariance();
    double[][] result = new double[bread.length][bread.length];
    for (double[] sum : sums.values()) {
      double[] influence = times(bread, sum);
      for (int a = 0; a < influence.length; a++) {
        for (int b = 0; b < influence.length; b++) {
          result[a][b] += influence[a] * influence[b];
        }
      }
    }
    return result;
  }

  private static double[] times(double[][] matrix, double[] vector) {
    double[] product = new double[vector.length];
    for (int i = 0; i < product.length; i++) {
      for (int j = 0; j < vector.length; j++) {
        product[i] += matrix[i][j] * vector[j];
      }
    }
    return product;
  }

  // Sums of the hazard and of hazard times mean over the times of events, last first, are taken at
  // the end of a row and given back at its start.
  private void add(RiskSets sets) {
    var path = new HazardPath(sets.columns());
    sets.walk(
        risk,
        (atRisk, dying, deaths) -> {
          int first = deaths[0];
          path.to(rows.stratum()[first], rows.stop()[first]);
          for (int k = 0; k < deaths.length; k++) {
            double share = efron ? (double) k / deaths.length : 0;
            double hazard = 1 / atRisk.sum(dying, share);
            double[] mean = atRisk.mean(dying, share);
            path.add(hazard, mean);
            for (int row : deaths) {
              die(row, mean, 1.0 / deaths.length + share * hazard * risk[row]);
            }
          }
        });
    for (int i = 0; i < x.length; i++) {
      double[] taken = path.between(rows.stratum()[i], rows.start()[i], rows.stop()[i]);
      for (int j = 0; j < residuals[i].length; j++) {
        residuals[i][j] -= risk[i] * (x[i][j] * taken[0] - taken[j + 1]);
      }
    }
  }

  private void die(int row, double[] mean, double weight) {
    for (int j = 0; j < mean.length; j++) {
      residuals[row][j] += weight * (x[row][j] - mean[j]);
    }
  }
}
