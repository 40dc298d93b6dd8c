package org.oncoweave.analysis.stats.survival;

/// For each number of successes of independent trials: its chance, and the first and second moments
/// of the sum of x over the successes.
final class SubsetSums {
  private final int columns;
  private final double[] chance;
  private final double[][] first;
  private final double[][] second;
  private int trials;

  /// @param most numbers of successes above this are not kept
  SubsetSums(int most, int columns) {
    this.columns = columns;
    chance = new double[most + 1];
    first = new double[most + 1][columns];
    second = new double[most + 1][columns * columns];
    chance[0] = 1;
  }

  void trial(double[] x, double p) {
    trials++;
    for (int j = Math.min(trials, chance.length - 1); j > 0; j--) {
      fail(j, 1 - p);
      succeed(j, x, p);
    }
    fail(0, 1 - p);
  }

  private void fail(int j, double q) {
    chance[j] *= q;
    for (int a = 0; a < columns; a++) {
      first[j][a] *= q;
    }
    for (int at = 0; at < columns * columns; at++) {
      second[j][at] *= q;
    }
  }

  private void succeed(int j, double[] x, double p) {
    double before = p * chance[j - 1];
    chance[j] += before;
    for (int a = 0; a < columns; a++) {
      double moment = p * first[j - 1][a];
      first[j][a] += moment + before * x[a];
      for (int b = 0; b < columns; b++) {
        int at = a * columns + b;
        double cross = x[a] * p * first[j - 1][b] + moment * x[b];
        second[j][at] += p * second[j - 1][at] + cross + before * x[a] * x[b];
      }
    }
  }

  double chance() {
    return chance[chance.length - 1];
  }

  double[] mean() {
    double[] mean = first[first.length - 1].clone();
    for (int a = 0; a < columns; a++) {
      mean[a] /= chance();
    }
    return mean;
  }

  void addCovariance(double[][] to) {
    double[] mean = mean();
    for (int a = 0; a < columns; a++) {
      for (int b = 0; b < columns; b++) {
        to[a][b] += second[second.length - 1][a * columns + b] / chance() - mean[a] * mean[b];
      }
    }
  }
}
