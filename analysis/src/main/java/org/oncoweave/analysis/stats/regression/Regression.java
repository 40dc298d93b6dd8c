package org.oncoweave.analysis.stats.regression;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/// A model with an intercept in its first column. Columns that are a combination of earlier ones
/// are left out.
public abstract class Regression extends Fitted {
  private final int width;
  private final int[] kept;
  private final double[][] x;
  private final Scaling scaling;
  private final Function<double[][], Likelihood> model;
  private final Newton.Maximum maximum;

  Regression(double[][] rows, Function<double[][], Likelihood> model) {
    width = rows.length == 0 ? 0 : rows[0].length;
    this.model = model;
    kept = independent(rows);
    x = columns(rows, kept);
    scaling = Scaling.afterIntercept(x);
    maximum = Newton.climb(model.apply(scaling.apply(x)), start());
  }

  /// Where the climb begins.
  double[] start() {
    return new double[kept.length];
  }

  private static int[] independent(double[][] rows) {
    double[][] scaled = Scaling.afterIntercept(rows).apply(rows);
    int columns = rows.length == 0 ? 0 : rows[0].length;
    double[][] cross = new double[columns][columns];
    for (double[] row : scaled) {
      for (int j = 0; j < columns; j++) {
        for (int k = 0; k < columns; k++) {
          cross[j][k] += row[j] * row[k];
        }
      }
    }
    boolean[] free = Symmetric.independent(cross);
    return IntStream.range(0, columns).filter(j -> free[j]).toArray();
  }

  @Override
  protected Newton.Maximum maximum() {
    return maximum;
  }

  @Override
  protected Scaling scaling() {
    return scaling;
  }

  /// The columns with a coefficient, ascending; the first is the intercept.
  public int[] kept() {
    return kept.clone();
  }

  /// One value for each column, NaN where it was left out.
  public double[] byColumn(double[] values) {
    double[] all = new double[width];
    Arrays.fill(all, Double.NaN);
    for (int j = 0; j < kept.length; j++) {
      all[kept[j]] = values[j];
    }
    return all;
  }

  double[][] covarianceOf(double[][] information) {
    return Symmetric.inverse(information).map(scaling::covariance).orElseGet(this::covariance);
  }

  double[][] scaled() {
    return scaling.apply(x);
  }

  /// Likelihood-ratio test of some columns together; empty if the rest has no maximum.
  public Optional<Test> likelihoodRatio(int[] columns) {
    return without(columns)
        .map(rest -> new Test(2 * (logLikelihood() - rest.point().value()), tested(columns)));
  }

  /// Score test of some columns together: Rao, Proc Camb Phil Soc 1948;44:50. It needs no maximum
  /// of the whole model; empty if the rest has none.
  public Optional<Test> score(int[] columns) {
    return without(columns)
        .map(rest ->
            new Test(
                Symmetric.quadratic(rest.point().information(), rest.point().gradient()),
                tested(columns)));
  }

  private int tested(int[] columns) {
    return (int) IntStream.of(kept).filter(j -> contains(columns, j)).count();
  }

  private static boolean contains(int[] columns, int wanted) {
    return IntStream.of(columns).anyMatch(j -> j == wanted);
  }

  // The maximum with these coefficients held at 0, as a point of the whole model.
  private Optional<Newton.Maximum> without(int[] columns) {
    boolean[] free = new boolean[kept.length];
    for (int j = 0; j < free.length; j++) {
      free[j] = !contains(columns, kept[j]);
    }
    var rest = Newton.climb(model.apply(scaling.apply(x)), start(), free);
    return Optional.of(rest).filter(Newton.Maximum::exists);
  }

  double[][] x() {
    return x;
  }

  Likelihood model(double[][] rows) {
    return model.apply(rows);
  }

  /// A chi-square and its degrees of freedom.
  public record Test(double chiSquare, int degrees) {}
}
