package org.oncoweave.analysis.stats.survival;

/// Running sums over the times of the cause: of the hazard, and of the hazard times the chance not
/// to be censored, each also times the mean of x; up to a row's time, and after it.
final class FineGrayPath {
  private final double[] time;
  private final double[] free;
  private final int columns;
  private final double[][] upTo;
  private final double[][] from;
  private final double[][] mean;

  FineGrayPath(double[] time, double[] free, int columns) {
    this.time = time;
    this.free = free;
    this.columns = columns;
    upTo = new double[time.length + 1][columns + 1];
    from = new double[time.length + 1][columns + 1];
    mean = new double[time.length][];
  }

  void put(int first, int end, double hazard, double[] centre) {
    for (int i = first; i < end; i++) {
      mean[i] = centre;
    }
    upTo[first][0] = hazard;
    from[first][0] = hazard * free[first];
    for (int j = 0; j < columns; j++) {
      upTo[first][j + 1] = hazard * centre[j];
      from[first][j + 1] = hazard * free[first] * centre[j];
    }
  }

  void accumulate() {
    for (int i = 1; i < time.length; i++) {
      add(upTo[i], upTo[i - 1]);
    }
    for (int i = time.length - 1; i >= 0; i--) {
      add(from[i], from[i + 1]);
    }
  }

  private static void add(double[] to, double[] more) {
    for (int j = 0; j < to.length; j++) {
      to[j] += more[j];
    }
  }

  /// What the counting process of a row adds, less its compensator.
  void addHazard(double[] to, int row, double[] x, double[] riskAndStatus) {
    double risk = riskAndStatus[0];
    int end = row;
    while (end < time.length && time[end] == time[row]) {
      end++;
    }
    double[] own = upTo[end - 1];
    double[] later = from[end];
    double still = riskAndStatus[1] == 2 ? 1 / free[row] : 0;
    for (int j = 0; j < columns; j++) {
      to[j] += riskAndStatus[1] == 1 ? x[j] - mean[row][j] : 0;
      to[j] -= risk * (x[j] * own[0] - own[j + 1]);
      to[j] -= risk * still * (x[j] * later[0] - later[j + 1]);
    }
  }

  /// The function q of the paper at the time of a row, from the sums over other events before it.
  double[] q(int row, double[] others) {
    double[] q = new double[columns];
    for (int j = 0; j < columns; j++) {
      q[j] = others[j + 1] * from[row][0] - others[0] * from[row][j + 1];
    }
    return q;
  }
}
