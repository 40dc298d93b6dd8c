package org.oncoweave.analysis.stats.regression;

/// The likelihood of a logistic model, plain or penalised by Jeffreys' prior: Firth, Biometrika
/// 1993;80:27; Heinze and Schemper, Stat Med 2002;21:2409.
final class LogisticLikelihood implements Likelihood {
  private final double[][] x;
  private final boolean[] outcome;
  private final boolean penalised;

  LogisticLikelihood(double[][] x, boolean[] outcome, boolean penalised) {
    this.x = x;
    this.outcome = outcome;
    this.penalised = penalised;
  }

  @Override
  public Point at(double[] coefficients) {
    var point = Point.zero(coefficients.length);
    double value = 0;
    for (int i = 0; i < x.length; i++) {
      double eta = eta(x[i], coefficients);
      double towards = outcome[i] ? eta : -eta;
      double residual = 1 / (1 + Math.exp(towards)); // 1 - chance of what happened
      value -=
          towards > 0 ? Math.log1p(Math.exp(-towards)) : Math.log1p(Math.exp(towards)) - towards;
      double weight = weight(eta);
      for (int j = 0; j < coefficients.length; j++) {
        point.gradient()[j] += outcome[i] ? x[i][j] * residual : -x[i][j] * residual;
        for (int k = 0; k < coefficients.length; k++) {
          point.information()[j][k] += weight * x[i][j] * x[i][k];
        }
      }
    }
    return penalised ? penalise(coefficients, point.withValue(value)) : point.withValue(value);
  }

  // In a small study the penalty bends the likelihood as much as the data do.
  @Override
  public double stride() {
    return penalised ? 0.5 : 1;
  }

  // Adds half of log |I| and its gradient, the leverages times 1/2 - p. The information stays that
  // of
  // the plain likelihood, as the method has it.
  private Point penalise(double[] coefficients, Point point) {
    var inverse = Symmetric.inverse(point.information());
    if (inverse.isEmpty()) {
      return point.withValue(Double.NEGATIVE_INFINITY);
    }
    double[][] v = inverse.get();
    for (double[] row : x) {
      double eta = eta(row, coefficients);
      double leverage = 0;
      for (int j = 0; j < row.length; j++) {
        leverage += row[j] * eta(v[j], row);
      }
      double pull = leverage * weight(eta) * -0.5 * Math.tanh(eta / 2);
      for (int j = 0; j < row.length; j++) {
        point.gradient()[j] += pull * row[j];
      }
    }
    double half = Symmetric.logDeterminant(point.information()) / 2;
    return point.withValue(point.value() + half);
  }

  // p (1 - p), exact also where p is nearly 0 or 1.
  private static double weight(double eta) {
    double small = Math.exp(-Math.abs(eta));
    return small / ((1 + small) * (1 + small));
  }

  private static double eta(double[] row, double[] coefficients) {
    double sum = 0;
    for (int j = 0; j < row.length; j++) {
      sum += row[j] * coefficients[j];
    }
    return sum;
  }
}
