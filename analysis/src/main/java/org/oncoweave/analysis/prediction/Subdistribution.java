package org.oncoweave.analysis.prediction;

import org.oncoweave.analysis.stats.survival.FineGray;
import org.oncoweave.analysis.stats.survival.RidgeFineGray;

/// The hazard of the subdistribution of a second primary, death competing.
record Subdistribution(RidgeFineGray second) implements Fit {
  static Subdistribution fit(RiskRows rows) {
    return new Subdistribution(RidgeFineGray.fit(rows.times(), 1, rows.x(), Hazards.PENALTY));
  }

  @Override
  public double risk(double[] row, double years) {
    return second.risk(row, years);
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
    return FineGray.fit(rows.times(), 1, rows.column(predictors(rows)))
        .filter(FineGray::exists)
        .map(fit -> fit.coefficients()[0])
        .orElse(Double.NaN);
  }
}
