package org.oncoweave.analysis.stats.survival;

import java.util.Arrays;
import org.oncoweave.analysis.stats.regression.Likelihood;

/// The partial likelihood of Cox, JRSS B 1972;34:187 and Biometrika 1975;62:269, ties after Breslow
/// or Efron.
final class PartialLikelihood implements Likelihood {
  private final RiskSets sets;
  private final boolean efron;

  PartialLikelihood(RiskSets sets, Ties ties) {
    this.sets = sets;
    efron = ties == Ties.EFRON;
  }

  @Override
  public Point at(double[] coefficients) {
    double[] eta = sets.predictors(coefficients);
    double[] risk = Arrays.stream(eta).map(Math::exp).toArray();
    double[] value = {0};
    var point = Point.zero(coefficients.length);
    sets.walk(
        risk,
        (atRisk, dying, deaths) -> {
          for (int row : deaths) {
            value[0] += eta[row];
            add(sets.x()[row], point.gradient(), 1);
          }
          for (int k = 0; k < deaths.length; k++) {
            double share = efron ? (double) k / deaths.length : 0;
            value[0] -= Math.log(atRisk.sum(dying, share));
            add(atRisk.mean(dying, share), point.gradient(), -1);
            atRisk.addCovariance(dying, share, point.information());
          }
        });
    return point.withValue(value[0]);
  }

  private static void add(double[] row, double[] to, double factor) {
    for (int i = 0; i < to.length; i++) {
      to[i] += factor * row[i];
    }
  }
}
