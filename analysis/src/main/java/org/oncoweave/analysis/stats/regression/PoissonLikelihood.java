package org.oncoweave.analysis.stats.regression;

/// The likelihood of a log-linear model of counts with an exposure: Frome, Biometrics 1983;39:665.
final class PoissonLikelihood extends CountLikelihood {
  PoissonLikelihood(double[][] x, double[] count, double[] exposure) {
    super(x, count, exposure);
  }

  @Override
  double rest(double count, double mean) {
    return -mean;
  }

  @Override
  double spread(double mean) {
    return 1;
  }
}
