package org.oncoweave.analysis.stats.regression;

/// The likelihood of a log-linear model of counts with an exposure: Frome, Biometrics 1983;39:665.
final class PoissonLikelihood implements Likelihood {
  private final double[][] x;
  private final double[] count;
  private final double[] exposure;

  PoissonLikelihood(double[][] x, double[] count, double[] exposure) {
    this.x = x;
    this.count = count;
    this.exposure = exposure;
  }

  @Override
  public Point at(double[] coefficients) {
    var point = Point.zero(coefficients.length);
    double value = 0;
    for (int i = 0; i < x.length; i++) {
      double eta = 0;
      for (int j = 0; j < coefficients.length; j++) {
        eta += x[i][j] * coefficients[j];
      }
      double mean = exposure[i] * Math.exp(eta);
      value += count[i] * eta - mean;
      for (int j = 0; j < coefficients.length; j++) {
        point.gradient()[j] += x[i][j] * (count[i] - mean);
        for (int k = 0; k < coefficients.length; k++) {
          point.information()[j][k] += mean * x[i][j] * x[i][k];
        }
      }
    }
    return point.withValue(value);
  }
}
