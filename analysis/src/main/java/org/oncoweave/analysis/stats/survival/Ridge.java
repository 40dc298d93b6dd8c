package org.oncoweave.analysis.stats.survival;

import org.oncoweave.analysis.stats.regression.Likelihood;

/// A log likelihood less a penalty on the squares of the coefficients (Hoerl and Kennard,
/// Technometrics 1970;12:55; for hazards Verweij and van Houwelingen, Stat Med 1994;13:2427).
record Ridge(Likelihood plain, double penalty) implements Likelihood {
  @Override
  public Point at(double[] b) {
    var point = plain.at(b);
    double squares = 0;
    for (int j = 0; j < b.length; j++) {
      squares += b[j] * b[j];
      point.gradient()[j] -= penalty * b[j];
      point.information()[j][j] += penalty;
    }
    return point.withValue(point.value() - penalty * squares / 2);
  }
}
