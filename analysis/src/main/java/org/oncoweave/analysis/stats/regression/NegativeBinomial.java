package org.oncoweave.analysis.stats.regression;

import java.util.Arrays;
import org.hipparchus.special.Gamma;
import org.oncoweave.analysis.stats.Root;
import org.oncoweave.analysis.stats.Tails;

/// Counts against an exposure, log-linear, that vary more than Poisson's: of a mean m the variance
/// is m + a m^2 (NB2: Lawless, Can J Stat 1987;15:209; Cameron and Trivedi, Regression Analysis of
/// Count Data, 1998, 3.3; Hilbe, Negative Binomial Regression, 2011). Coefficients and dispersion
/// both by maximum likelihood, in turns.
public final class NegativeBinomial extends Regression {
  private static final int MOST_TURNS = 100;
  private static final double STILL = 1e-11;
  private static final double FIRST_BOUND = 1e-3;
  private static final double LAST_BOUND = 1e12;

  private final double[] count;
  private final double[] expected;
  private final double shift;
  private final double dispersion;

  private NegativeBinomial(double[][] rows, double[] count, double[] exposure, double dispersion) {
    double overall = Arrays.stream(count).sum() / Arrays.stream(exposure).sum();
    double[] scaled = Arrays.stream(exposure).map(e -> e * overall).toArray();
    this.count = count;
    this.expected = scaled;
    this.shift = Math.log(overall);
    this.dispersion = dispersion;
    super(rows, x -> new NegativeBinomialLikelihood(x, count, scaled, dispersion));
  }

  /// Fits the model. Where even Poisson's has no maximum, this one has none.
  ///
  /// @param rows one row a cell, the first column 1
  /// @param count whole numbers
  /// @param exposure above 0
  public static NegativeBinomial fit(double[][] rows, double[] count, double[] exposure) {
    var fit = new NegativeBinomial(rows, count, exposure, 0);
    for (int turn = 0; turn < MOST_TURNS && fit.exists(); turn++) {
      double next = fit.likeliestDispersion();
      boolean still = Math.abs(next - fit.dispersion) <= STILL * next;
      if (still) {
        return fit;
      }
      fit = new NegativeBinomial(rows, count, exposure, next);
    }
    return fit;
  }

  // Of these means; 0 where the counts vary no more than Poisson's.
  private double likeliestDispersion() {
    double[] mean = means();
    if (slope(0, mean) <= 0) {
      return 0;
    }
    double high = FIRST_BOUND;
    while (high < LAST_BOUND && slope(high, mean) > 0) {
      high *= 4;
    }
    return high < LAST_BOUND ? Root.within(a -> slope(a, mean), 0, high) : high;
  }

  // Of the log likelihood along the dispersion.
  private double slope(double a, double[] mean) {
    double slope = 0;
    for (int i = 0; i < mean.length; i++) {
      double m = mean[i];
      slope +=
          RisingSums.shares(a, count[i])
              - count[i] * m / (1 + a * m)
              + m * m * RisingSums.bend(a * m);
    }
    return slope;
  }

  private double[] means() {
    double[] b = super.coefficients();
    double[][] x = x();
    double[] mean = new double[x.length];
    for (int i = 0; i < mean.length; i++) {
      double eta = 0;
      for (int j = 0; j < b.length; j++) {
        eta += x[i][j] * b[j];
      }
      mean[i] = expected[i] * Math.exp(eta);
    }
    return mean;
  }

  @Override
  public double[] coefficients() {
    double[] coefficients = super.coefficients();
    coefficients[0] += shift;
    return coefficients;
  }

  /// How much more than Poisson's the counts vary; 0: no more.
  public double dispersion() {
    return dispersion;
  }

  /// Log likelihood with all its constants.
  public double wholeLogLikelihood() {
    double constant = 0;
    for (int i = 0; i < count.length; i++) {
      constant -= Gamma.logGamma(count[i] + 1);
      constant += count[i] == 0 ? 0 : count[i] * Math.log(expected[i]);
    }
    return logLikelihood() + constant;
  }

  /// Twice the log likelihood over that of Poisson's model of the same counts.
  public double overdispersion() {
    var poisson = new PoissonLikelihood(scaled(), count, expected);
    double least = Newton.climb(poisson, start()).point().value();
    return Math.max(0, 2 * (logLikelihood() - least));
  }

  /// Natural logarithm of its p: half of the tail of chi-square, since no dispersion lies at the
  /// border of what may be (Self and Liang, JASA 1987;82:605); 0 (p = 1) without dispersion.
  public double logOverdispersionP() {
    double ratio = overdispersion();
    return dispersion == 0 || ratio == 0 ? 0 : Tails.logChiSquareUpper(ratio, 1) - Math.log(2);
  }
}
