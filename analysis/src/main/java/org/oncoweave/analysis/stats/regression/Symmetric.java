package org.oncoweave.analysis.stats.regression;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/// Small positive definite matrices.
public final class Symmetric {
  private static final double ALIASED = 1e-9;

  private Symmetric() {}

  /// The solution of `matrix` times x = `right`; empty if the matrix is singular.
  public static Optional<double[]> solve(double[][] matrix, double[] right) {
    boolean[] free = new boolean[right.length];
    Arrays.fill(free, true);
    return solve(matrix, right, free);
  }

  /// The same among the free rows alone; the others get 0.
  static Optional<double[]> solve(double[][] matrix, double[] right, boolean[] free) {
    int[] kept = IntStream.range(0, right.length).filter(i -> free[i]).toArray();
    double[] result = new double[right.length];
    if (kept.length == 0) {
      return Optional.of(result);
    }
    double[] some = IntStream.of(kept).mapToDouble(i -> right[i]).toArray();
    return decompose(pick(matrix, kept))
        .map(cholesky -> {
          double[] solved = cholesky.getSolver().solve(new ArrayRealVector(some, false)).toArray();
          for (int i = 0; i < kept.length; i++) {
            result[kept[i]] = solved[i];
          }
          return result;
        });
  }

  /// The inverse; empty if the matrix is singular.
  public static Optional<double[][]> inverse(double[][] matrix) {
    return decompose(matrix).map(cholesky -> cholesky.getSolver().getInverse().getData());
  }

  /// The logarithm of the determinant; minus infinity if the matrix is singular.
  public static double logDeterminant(double[][] matrix) {
    return decompose(matrix)
        .map(cholesky -> {
          var lower = cholesky.getL();
          return 2
              * IntStream.range(0, matrix.length)
                  .mapToDouble(i -> Math.log(lower.getEntry(i, i)))
                  .sum();
        })
        .orElse(Double.NEGATIVE_INFINITY);
  }

  /// right' x inverse x right; NaN if the matrix is singular.
  public static double quadratic(double[][] matrix, double[] right) {
    return solve(matrix, right)
        .map(
            solved -> IntStream.range(0, right.length).mapToDouble(i -> solved[i] * right[i]).sum())
        .orElse(Double.NaN);
  }

  /// Which rows add something to those before them; the others are combinations of them.
  public static boolean[] independent(double[][] matrix) {
    int n = matrix.length;
    double[][] work = new double[n][];
    Arrays.setAll(work, i -> matrix[i].clone());
    boolean[] kept = new boolean[n];
    for (int i = 0; i < n; i++) {
      kept[i] = work[i][i] > ALIASED * matrix[i][i] && work[i][i] > 1e-250;
      for (int j = i + 1; kept[i] && j < n; j++) {
        double factor = work[j][i] / work[i][i];
        for (int k = i; k < n; k++) {
          work[j][k] -= factor * work[i][k];
        }
      }
    }
    return kept;
  }

  /// Rows and columns of these numbers.
  public static double[][] pick(double[][] matrix, int[] rows) {
    double[][] picked = new double[rows.length][rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows.length; j++) {
        picked[i][j] = matrix[rows[i]][rows[j]];
      }
    }
    return picked;
  }

  private static Optional<CholeskyDecomposition> decompose(double[][] matrix) {
    RealMatrix square = MatrixUtils.createRealMatrix(matrix);
    try {
      return Optional.of(new CholeskyDecomposition(square, 1e-6, 1e-280));
    } catch (MathIllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
