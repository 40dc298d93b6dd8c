package org.oncoweave.analysis.prediction;

import org.oncoweave.analysis.stats.survival.Cox;
import org.oncoweave.analysis.stats.survival.RidgeCox;
import org.oncoweave.analysis.stats.survival.Ties;

/// The hazards of a second primary and of death before it, fitted to the same rows.
record Hazards(RidgeCox second, RidgeCox death) implements Fit {
  static final double PENALTY = 1;

  static Hazards fit(RiskRows rows) {
    return new Hazards(
        RidgeCox.fit(rows.atRisk(1), rows.x(), PENALTY),
        RidgeCox.fit(rows.atRisk(2), rows.x(), PENALTY));
  }

  @Override
  public double risk(double[] row, double years) {
    return second.risk(row, death, years);
  }

  @Override
  public double predictor(double[] row) {
    return second.predictor(row);
  }

  @Override
  public double[] coefficients() {
    return second.coefficients();
  }

  @Override
  public double slope(RiskRows rows) {
    return Cox.fit(rows.atRisk(1), rows.column(predictors(rows)), Ties.EFRON)
        .map(fit -> fit.coefficients()[0])
        .orElse(Double.NaN);
  }
}
