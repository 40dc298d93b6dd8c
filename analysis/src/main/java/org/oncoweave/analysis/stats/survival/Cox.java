package org.oncoweave.analysis.stats.survival;

import java.util.Optional;
import java.util.stream.IntStream;
import org.oncoweave.analysis.stats.regression.Fitted;
import org.oncoweave.analysis.stats.regression.Likelihood;
import org.oncoweave.analysis.stats.regression.Newton;
import org.oncoweave.analysis.stats.regression.Scaling;
import org.oncoweave.analysis.stats.regression.Symmetric;

/// Proportional hazards: Cox, JRSS B 1972;34:187; intervals of Andersen and Gill, Ann Stat
/// 1982;10:1100. Columns that are constant or a combination of earlier ones are left out.
public final class Cox extends Fitted {
  private final AtRisk rows;
  private final Ties ties;
  private final double[][] x;
  private final Scaling scaling;
  private final int[] kept;
  private final Likelihood.Point origin;
  private final Newton.Maximum maximum;

  private Cox(AtRisk rows, double[][] covariates, Ties ties) {
    this.rows = rows;
    this.ties = ties;
    kept = independent(rows, covariates, ties);
    x = columns(covariates, kept);
    scaling = Scaling.centred(x);
    var likelihood = likelihood(rows, scaling.apply(x), ties);
    double[] zero = new double[kept.length];
    origin = likelihood.at(zero);
    maximum = Newton.climb(likelihood, zero);
  }

  /// Fits the model; empty without an event or when no column varies among those at risk.
  ///
  /// @param covariates one row each, in the order of `rows`
  public static Optional<Cox> fit(AtRisk rows, double[][] covariates, Ties ties) {
    if (covariates.length != rows.size()) {
      throw new IllegalArgumentException("Covariates and times differ in length");
    }
    if (rows.events() == 0 || independent(rows, covariates, ties).length == 0) {
      return Optional.empty();
    }
    return Optional.of(new Cox(rows, covariates, ties));
  }

  private static int[] independent(AtRisk rows, double[][] covariates, Ties ties) {
    double[][] scaled = Scaling.centred(covariates).apply(covariates);
    int columns = scaled.length == 0 ? 0 : scaled[0].length;
    var plain = ties == Ties.EXACT ? Ties.BRESLOW : ties;
    boolean[] free =
        Symmetric.independent(
            likelihood(rows, scaled, plain).at(new double[columns]).information());
    return IntStream.range(0, columns).filter(j -> free[j]).toArray();
  }

  private static Likelihood likelihood(AtRisk rows, double[][] x, Ties ties) {
    return ties == Ties.EXACT
        ? new ExactLikelihood(rows, x)
        : new PartialLikelihood(new RiskSets(rows, x), ties);
  }

  @Override
  protected Newton.Maximum maximum() {
    return maximum;
  }

  @Override
  protected Scaling scaling() {
    return scaling;
  }

  /// The columns with a coefficient, ascending.
  public int[] kept() {
    return kept.clone();
  }

  /// Covariance that holds when rows of one cluster depend on each other: Lin and Wei, JASA
  /// 1989;84:1074.
  ///
  /// @param cluster number of the cluster of each row
  public double[][] robustCovariance(int[] cluster) {
    return ScoreResiduals.sandwich(this, cluster);
  }

  /// Log partial likelihood without an effect.
  public double nullLogLikelihood() {
    return origin.value();
  }

  /// Score test of all coefficients together.
  public double score() {
    return Symmetric.quadratic(origin.information(), origin.gradient());
  }

  /// Wald test of all coefficients together under a covariance.
  public double wald(double[][] covariance) {
    return Symmetric.quadratic(covariance, coefficients());
  }

  /// Linear predictor of each row.
  public double[] predictors() {
    return new RiskSets(rows, x).predictors(coefficients());
  }

  /// Concordance of the linear predictor.
  public double concordance() {
    return Concordance.of(rows, predictors());
  }

  AtRisk rows() {
    return rows;
  }

  Ties ties() {
    return ties;
  }

  double[][] x() {
    return x;
  }
}
