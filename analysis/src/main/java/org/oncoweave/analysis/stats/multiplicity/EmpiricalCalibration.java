package org.oncoweave.analysis.stats.multiplicity;

import java.util.stream.IntStream;
import org.oncoweave.analysis.stats.Root;
import org.oncoweave.analysis.stats.Tails;

/// The systematic error of a study, learnt from negative controls: log risk ratios whose truth is 0
/// follow N(mean, sigma^2 + se^2). Schuemie et al, Stat Med 2014;33:209 and PNAS 2018;115:2571.
public final class EmpiricalCalibration {
  private static final double Z = 1.959963984540054;
  private static final int GRID = 200;
  private final double[] effects;
  private final double[] squares;
  private final double mean;
  private final double variance;

  /// Maximum likelihood from the controls; those without an estimate are left out.
  public EmpiricalCalibration(double[] logRatios, double[] errors) {
    int[] known =
        IntStream.range(0, logRatios.length)
            .filter(i -> Double.isFinite(logRatios[i]) && errors[i] > 0 && errors[i] < 1e9)
            .toArray();
    if (known.length == 0) {
      throw new IllegalArgumentException("No negative control has an estimate");
    }
    effects = IntStream.of(known).mapToDouble(i -> logRatios[i]).toArray();
    squares = IntStream.of(known).mapToDouble(i -> errors[i] * errors[i]).toArray();
    variance = maximum();
    mean = mean(variance);
  }

  /// Mean of the systematic error.
  public double mean() {
    return mean;
  }

  /// Its standard deviation.
  public double sigma() {
    return Math.sqrt(variance);
  }

  /// Minus the log likelihood at the maximum.
  public double negativeLogLikelihood() {
    return negative(variance);
  }

  /// The estimate less the systematic error, in standard errors.
  public double z(double logRatio, double error) {
    return (logRatio - mean) / spread(error);
  }

  /// Two-sided calibrated p.
  public double p(double logRatio, double error) {
    return Tails.normalTwoSided(z(logRatio, error));
  }

  /// Lower calibrated 95 % limit of the risk ratio.
  public double low(double logRatio, double error) {
    return Math.exp(logRatio - mean - Z * spread(error));
  }

  /// Upper calibrated 95 % limit of the risk ratio.
  public double high(double logRatio, double error) {
    return Math.exp(logRatio - mean + Z * spread(error));
  }

  /// Two-sided p that takes the study for free of systematic error.
  public static double uncalibrated(double logRatio, double error) {
    return Tails.normalTwoSided(logRatio / error);
  }

  /// One figure of an estimate and its standard error.
  public interface Figure {
    /// The figure.
    double of(double logRatio, double error);
  }

  private double spread(double error) {
    return Math.sqrt(variance + error * error);
  }

  // Every zero of the derivative on a grid that is fine near 0, and 0 itself; the best of them.
  private double maximum() {
    double widest = 1e-12;
    for (int i = 0; i < effects.length; i++) {
      widest = Math.max(widest, (effects[i] - effects[0]) * (effects[i] - effects[0]));
    }
    double best = 0;
    double left = 0;
    for (int i = 1; i <= GRID; i++) {
      double right = 2 * widest * Math.pow((double) i / GRID, 4);
      if (slope(left) > 0 && slope(right) <= 0) {
        double candidate = Root.within(this::slope, left, right);
        best = negative(candidate) < negative(best) ? candidate : best;
      }
      left = right;
    }
    return best;
  }

  // Derivative of the profile log likelihood by the variance.
  private double slope(double candidate) {
    double centre = mean(candidate);
    double sum = 0;
    for (int i = 0; i < effects.length; i++) {
      double v = candidate + squares[i];
      double d = effects[i] - centre;
      sum += (d * d / v - 1) / v;
    }
    return sum / 2;
  }

  private double mean(double candidate) {
    double sum = 0;
    double weights = 0;
    for (int i = 0; i < effects.length; i++) {
      double weight = 1 / (candidate + squares[i]);
      sum += weight * effects[i];
      weights += weight;
    }
    return sum / weights;
  }

  private double negative(double candidate) {
    double centre = mean(candidate);
    double sum = 0;
    for (int i = 0; i < effects.length; i++) {
      double v = candidate + squares[i];
      double d = effects[i] - centre;
      sum += (d * d / v + Math.log(2 * Math.PI * v)) / 2;
    }
    return sum;
  }
}
