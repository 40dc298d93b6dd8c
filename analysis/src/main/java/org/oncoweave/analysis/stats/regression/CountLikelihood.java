package org.oncoweave.analysis.stats.regression;

/// The likelihood of log-linear counts with an exposure, whatever their variance: what a count says
/// at a mean is for each kind to tell; the walk over the rows is the same. The information is the
/// expected one.
abstract class CountLikelihood implements Likelihood {
  private final double[][] x;
  private final double[] count;
  private final double[] exposure;

  CountLikelihood(double[][] x, double[] count, double[] exposure) {
    this.x = x;
    this.count = count;
    this.exposure = exposure;
  }

  /// What a count adds to the value, but for its product with the logarithm of the mean.
  abstract double rest(double count, double mean);

  /// The variance of a count at a mean, for one of the mean.
  abstract double spread(double mean);

  @Override
  public final Point at(double[] coefficients) {
    var point = Point.zero(coefficients.length);
    double value = 0;
    for (int i = 0; i < x.length; i++) {
      double eta = 0;
      for (int j = 0; j < coefficients.length; j++) {
        eta += x[i][j] * coefficients[j];
      }
      double mean = exposure[i] * Math.exp(eta);
      value += count[i] * eta + rest(count[i], mean);
      double spread = spread(mean);
      for (int j = 0; j < coefficients.length; j++) {
        point.gradient()[j] += x[i][j] * (count[i] - mean) / spread;
        for (int k = 0; k < coefficients.length; k++) {
          point.information()[j][k] += mean / spread * x[i][j] * x[i][k];
        }
      }
    }
    return point.withValue(value);
  }
}
