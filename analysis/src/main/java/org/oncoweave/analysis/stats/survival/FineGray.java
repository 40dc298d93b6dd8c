package org.oncoweave.analysis.stats.survival;

import java.util.Optional;
import java.util.stream.IntStream;
import org.oncoweave.analysis.stats.regression.Fitted;
import org.oncoweave.analysis.stats.regression.Newton;
import org.oncoweave.analysis.stats.regression.Scaling;
import org.oncoweave.analysis.stats.regression.Symmetric;

/// Proportional hazards of the subdistribution of one cause: Fine and Gray, JASA 1999;94:496.
public final class FineGray {
  private final int[] kept;
  private final Scaling scaling;
  private final FineGrayLikelihood likelihood;
  private final Newton.Maximum maximum;
  private final double nullValue;

  private FineGray(CompetingTimes times, int cause, double[][] covariates, int[] kept) {
    this.kept = kept;
    double[][] x = Fitted.columns(covariates, kept);
    scaling = Scaling.centred(x);
    likelihood = new FineGrayLikelihood(times, cause, scaling.apply(x));
    double[] zero = new double[kept.length];
    nullValue = likelihood.at(zero).value();
    maximum = Newton.climb(likelihood, zero);
  }

  /// Fits the model; empty without an event of the cause or when no column varies.
  public static Optional<FineGray> fit(CompetingTimes times, int cause, double[][] covariates) {
    if (IntStream.of(times.cause()).noneMatch(c -> c == cause)) {
      return Optional.empty();
    }
    double[][] scaled = Scaling.centred(covariates).apply(covariates);
    int columns = scaled[0].length;
    var point = new FineGrayLikelihood(times, cause, scaled).at(new double[columns]);
    boolean[] free = Symmetric.independent(point.information());
    int[] kept = IntStream.range(0, columns).filter(j -> free[j]).toArray();
    return kept.length == 0
        ? Optional.empty()
        : Optional.of(new FineGray(times, cause, covariates, kept));
  }

  /// Whether the likelihood has a maximum; if not, there are no coefficients.
  public boolean exists() {
    return maximum.exists();
  }

  /// The columns with a coefficient, ascending.
  public int[] kept() {
    return kept.clone();
  }

  /// Log subdistribution hazard ratios of the kept columns.
  public double[] coefficients() {
    return scaling.coefficients(maximum.coefficients());
  }

  /// Their sandwich covariance, which counts that the censoring was estimated.
  public double[][] covariance() {
    return scaling.covariance(likelihood.sandwich(maximum.coefficients(), maximum.point()));
  }

  /// Log pseudo likelihood at the maximum.
  public double logLikelihood() {
    return maximum.point().value();
  }

  /// Log pseudo likelihood without an effect.
  public double nullLogLikelihood() {
    return nullValue;
  }
}
