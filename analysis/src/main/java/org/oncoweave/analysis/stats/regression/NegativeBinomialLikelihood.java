package org.oncoweave.analysis.stats.regression;

/// The likelihood of log-linear counts whose variance is m + a m^2 for a mean of m (NB2), at one
/// dispersion a; at 0 that of Poisson, up to the same constant. Coefficients and dispersion are
/// apart in the expected information: Lawless, Can J Stat 1987;15:209.
final class NegativeBinomialLikelihood extends CountLikelihood {
  private final double dispersion;

  NegativeBinomialLikelihood(double[][] x, double[] count, double[] exposure, double dispersion) {
    super(x, count, exposure);
    this.dispersion = dispersion;
  }

  @Override
  double rest(double count, double mean) {
    double paid = dispersion == 0 ? mean : (count + 1 / dispersion) * Math.log1p(dispersion * mean);
    return RisingSums.logs(dispersion, count) - paid;
  }

  @Override
  double spread(double mean) {
    return 1 + dispersion * mean;
  }
}
