package org.oncoweave.analysis.stats.regression;

/// The likelihood of log-linear counts whose variance is m + a m^2 for a mean of m (NB2), at one
/// dispersion a; at 0 that of Poisson, up to the same constant. The information is the expected
/// one, in which coefficients and dispersion are apart: Lawless, Can J Stat 1987;15:209.
final class NegativeBinomialLikelihood implements Likelihood {
  private final double[][] x;
  private final double[] count;
  private final double[] exposure;
  private final double dispersion;

  NegativeBinomialLikelihood(double[][] x, double[] count, double[] exposure, double dispersion) {
    this.x = x;
    this.count = count;
    this.exposure = exposure;
    this.dispersion = dispersion;
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
      double spread = 1 + dispersion * mean;
      value += RisingSums.logs(dispersion, count[i]) + count[i] * eta - paid(i, mean);
      for (int j = 0; j < coefficients.length; j++) {
        point.gradient()[j] += x[i][j] * (count[i] - mean) / spread;
        for (int k = 0; k < coefficients.length; k++) {
          point.information()[j][k] += mean / spread * x[i][j] * x[i][k];
        }
      }
    }
    return point.withValue(value);
  }

  private double paid(int i, double mean) {
    return dispersion == 0 ? mean : (count[i] + 1 / dispersion) * Math.log1p(dispersion * mean);
  }
}
