package org.oncoweave.analysis.stats.regression;

import org.oncoweave.analysis.stats.Tails;

/// Two binary exposures together, from a logistic model whose second to fourth columns are the one,
/// the other and their product: Rothman, Am J Epidemiol 1976;103:506; intervals by the delta method
/// of Hosmer and Lemeshow, Epidemiology 1992;3:452.
public final class Interaction {
  private static final double Z = 1.959963984540054;
  private final double[] b;
  private final double[][] v;

  public Interaction(Logistic fit) {
    if (!fit.exists() || fit.kept().length < 4 || fit.kept()[3] != 3) {
      throw new IllegalArgumentException("The two exposures do not occur in all combinations");
    }
    b = fit.coefficients();
    v = fit.covariance();
  }

  private Interaction(double[] b, double[][] v) {
    this.b = b;
    this.v = v;
  }

  /// Of a model without an intercept, such as one of hazards: the coefficients of the one, the
  /// other and their product; what is said of odds then holds for hazards (Li and Chambless, Ann
  /// Epidemiol 2007;17:227).
  public static Interaction ofHazards(double[] coefficients, double[][] covariance) {
    double[] b = new double[4];
    double[][] v = new double[4][4];
    System.arraycopy(coefficients, 0, b, 1, 3);
    for (int j = 0; j < 3; j++) {
      System.arraycopy(covariance[j], 0, v[j + 1], 1, 3);
    }
    return new Interaction(b, v);
  }

  /// Odds ratio of the first exposure alone.
  public double first() {
    return Math.exp(b[1]);
  }

  /// Odds ratio of the second alone.
  public double second() {
    return Math.exp(b[2]);
  }

  /// Odds ratio of both.
  public double both() {
    return Math.exp(b[1] + b[2] + b[3]);
  }

  /// Ratio of odds ratios.
  public double multiplicative() {
    return Math.exp(b[3]);
  }

  /// Two-sided p of that ratio.
  public double multiplicativeP() {
    return Tails.normalTwoSided(b[3] / Math.sqrt(v[3][3]));
  }

  /// Relative excess risk due to interaction.
  public double excess() {
    return both() - first() - second() + 1;
  }

  /// Its standard error.
  public double excessError() {
    double[] slope = {0, both() - first(), both() - second(), both()};
    double variance = 0;
    for (int j = 1; j < 4; j++) {
      for (int k = 1; k < 4; k++) {
        variance += slope[j] * v[j][k] * slope[k];
      }
    }
    return Math.sqrt(variance);
  }

  /// Lower 95 % limit of the excess.
  public double excessLow() {
    return excess() - Z * excessError();
  }

  /// Upper 95 % limit of the excess.
  public double excessHigh() {
    return excess() + Z * excessError();
  }

  /// Share of the joint effect that the interaction makes.
  public double attributable() {
    return excess() / both();
  }

  /// Synergy index.
  public double synergy() {
    return (both() - 1) / (first() - 1 + (second() - 1));
  }
}
