package org.oncoweave.analysis.prediction;

import org.oncoweave.analysis.stats.survival.Concordance;
import org.oncoweave.analysis.stats.survival.RidgeCox;

/// The hazards of a second primary and of death before it, fitted to the same rows.
record Hazards(RidgeCox second, RidgeCox death) {
  private static final double PENALTY = 1;

  static Hazards fit(RiskRows rows) {
    return new Hazards(
        RidgeCox.fit(rows.atRisk(1), rows.x(), PENALTY),
        RidgeCox.fit(rows.atRisk(2), rows.x(), PENALTY));
  }

  double risk(double[] row, double years) {
    return second.risk(row, death, years);
  }

  double[] risks(RiskRows rows, double years) {
    double[] risks = new double[rows.size()];
    for (int i = 0; i < risks.length; i++) {
      risks[i] = risk(rows.x()[i], years);
    }
    return risks;
  }

  double concordance(RiskRows rows) {
    double[] predictors = new double[rows.size()];
    for (int i = 0; i < predictors.length; i++) {
      predictors[i] = second.predictor(rows.x()[i]);
    }
    return Concordance.of(rows.atRisk(1), predictors);
  }
}
