package org.oncoweave.analysis.stats.regression;

import java.util.Arrays;

/// Columns brought to a spread of 1 and, if wanted, a mean of 0, and the way back. With a mean of 0
/// the first column must be the intercept, or the model must not have any.
public final class Scaling {
  private final double[] centre;
  private final double[] spread;
  private final boolean intercept;

  private Scaling(double[] centre, double[] spread, boolean intercept) {
    this.centre = centre;
    this.spread = spread;
    this.intercept = intercept;
  }

  /// Of the columns of a model without intercept.
  public static Scaling centred(double[][] rows) {
    return of(rows, 0, true);
  }

  /// Of the columns after the intercept.
  public static Scaling afterIntercept(double[][] rows) {
    return of(rows, 1, true);
  }

  /// Without a shift.
  public static Scaling plain(double[][] rows) {
    return of(rows, 0, false);
  }

  private static Scaling of(double[][] rows, int first, boolean shift) {
    int columns = rows.length == 0 ? 0 : rows[0].length;
    double[] centre = new double[columns];
    double[] spread = new double[columns];
    Arrays.fill(spread, 1);
    for (int j = first; j < columns; j++) {
      double sum = 0;
      for (double[] row : rows) {
        sum += row[j];
      }
      double mean = sum / rows.length;
      double square = 0;
      for (double[] row : rows) {
        square += (row[j] - mean) * (row[j] - mean);
      }
      double deviation = Math.sqrt(square / rows.length);
      centre[j] = shift ? mean : 0;
      spread[j] = deviation > 1e-12 * Math.abs(mean) ? deviation : 1;
    }
    return new Scaling(centre, spread, first == 1);
  }

  /// The rows on the new scale.
  public double[][] apply(double[][] rows) {
    double[][] scaled = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      scaled[i] = new double[spread.length];
      for (int j = 0; j < spread.length; j++) {
        scaled[i][j] = (rows[i][j] - centre[j]) / spread[j];
      }
    }
    return scaled;
  }

  /// Coefficients on the scale of the rows as they were.
  public double[] coefficients(double[] scaled) {
    double[] back = new double[scaled.length];
    for (int j = 0; j < back.length; j++) {
      back[j] = scaled[j] / spread[j];
      if (intercept && j > 0) {
        back[0] -= back[j] * centre[j];
      }
    }
    return back;
  }

  /// Their covariance.
  public double[][] covariance(double[][] scaled) {
    int n = scaled.length;
    double[][] half = new double[n][];
    for (int i = 0; i < n; i++) {
      half[i] = coefficients(scaled[i]);
    }
    double[][] back = new double[n][n];
    for (int j = 0; j < n; j++) {
      double[] column = new double[n];
      for (int i = 0; i < n; i++) {
        column[i] = half[i][j];
      }
      double[] transformed = coefficients(column);
      for (int i = 0; i < n; i++) {
        back[i][j] = transformed[i];
      }
    }
    return back;
  }
}
