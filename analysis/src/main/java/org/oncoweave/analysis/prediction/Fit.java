package org.oncoweave.analysis.prediction;

import org.oncoweave.analysis.stats.survival.Concordance;

/// A fitted model of the risk of a second primary.
sealed interface Fit permits Hazards, Subdistribution {
  /// Fits it in the way that was asked for.
  static Fit of(RiskModel.Kind kind, RiskRows rows) {
    return switch (kind) {
      case CAUSE_SPECIFIC -> Hazards.fit(rows);
      case SUBDISTRIBUTION -> Subdistribution.fit(rows);
    };
  }

  /// The chance within so many years.
  double risk(double[] row, double years);

  /// The logarithm of the ratio to a row of zeros.
  double predictor(double[] row);

  /// Log ratios, a unit of each column.
  double[] coefficients();

  /// How large differences are in these rows by what was predicted: the same model, of the
  /// prediction alone; NaN where it has none.
  double slope(RiskRows rows);

  default double[] risks(RiskRows rows, double years) {
    double[] risks = new double[rows.size()];
    for (int i = 0; i < risks.length; i++) {
      risks[i] = risk(rows.x()[i], years);
    }
    return risks;
  }

  default double[] predictors(RiskRows rows) {
    double[] predictors = new double[rows.size()];
    for (int i = 0; i < predictors.length; i++) {
      predictors[i] = predictor(rows.x()[i]);
    }
    return predictors;
  }

  /// Whether who falls ill earlier was predicted to.
  default double concordance(RiskRows rows) {
    return Concordance.of(rows.atRisk(1), predictors(rows));
  }
}
