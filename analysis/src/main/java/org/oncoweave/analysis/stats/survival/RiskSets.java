package org.oncoweave.analysis.stats.survival;

import java.util.Arrays;

/// Walks over the times of events, last first, with the moments of the covariates among those at
/// risk. One pass, rows come in by their end and go out by their start.
final class RiskSets {
  private final AtRisk rows;
  private final double[][] x;
  private final int[] byStop;
  private final int[] byStart;
  private final int columns;

  RiskSets(AtRisk rows, double[][] x) {
    this.rows = rows;
    this.x = x;
    byStop = rows.descending(rows.stop());
    byStart = rows.descending(rows.start());
    columns = x.length == 0 ? 0 : x[0].length;
  }

  /// What is done at a time of events.
  interface Visitor {
    /// @param deaths rows with an event at that time
    void visit(Moments atRisk, Moments dying, int[] deaths);
  }

  int columns() {
    return columns;
  }

  AtRisk rows() {
    return rows;
  }

  double[][] x() {
    return x;
  }

  /// Each row's x times the coefficients, less the mean of all.
  double[] predictors(double[] coefficients) {
    double[] eta = new double[x.length];
    double mean = 0;
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < columns; j++) {
        eta[i] += x[i][j] * coefficients[j];
      }
      mean += eta[i] / x.length;
    }
    for (int i = 0; i < eta.length; i++) {
      eta[i] -= mean;
    }
    return eta;
  }

  void walk(double[] risk, Visitor visitor) {
    var all = new Moments(columns);
    int out = 0;
    int end;
    for (int i = 0; i < byStop.length; i = end) {
      if (i == 0 || rows.stratum()[byStop[i]] != rows.stratum()[byStop[i - 1]]) {
        all.clear();
        out = i; // both orders go by stratum first
      }
      end = endOfTime(i);
      var dying = new Moments(columns);
      for (int k = i; k < end; k++) {
        int row = byStop[k];
        all.add(x[row], risk[row]);
        if (rows.event()[row]) {
          dying.add(x[row], risk[row]);
        }
      }
      if (dying.count() > 0) {
        out = remove(all, risk, out, byStop[i]);
        visitor.visit(all, dying, deaths(i, end));
      }
    }
  }

  private int endOfTime(int from) {
    int end = from;
    int first = byStop[from];
    while (end < byStop.length
        && rows.stratum()[byStop[end]] == rows.stratum()[first]
        && rows.stop()[byStop[end]] == rows.stop()[first]) {
      end++;
    }
    return end;
  }

  // Those of the stratum who come under observation at the time or later are not yet at risk.
  private int remove(Moments all, double[] risk, int from, int now) {
    int out = from;
    while (out < byStart.length
        && rows.stratum()[byStart[out]] == rows.stratum()[now]
        && rows.start()[byStart[out]] >= rows.stop()[now]) {
      all.remove(x[byStart[out]], risk[byStart[out]]);
      out++;
    }
    return out;
  }

  private int[] deaths(int from, int to) {
    return Arrays.stream(byStop, from, to).filter(row -> rows.event()[row]).toArray();
  }

  /// Sums of risk, risk times x, and risk times x x'.
  static final class Moments {
    private final double[] first;
    private final double[][] second;
    private double sum;
    private int count;

    Moments(int columns) {
      first = new double[columns];
      second = new double[columns][columns];
    }

    void clear() {
      sum = 0;
      count = 0;
      Arrays.fill(first, 0);
      for (double[] row : second) {
        Arrays.fill(row, 0);
      }
    }

    void add(double[] row, double weight) {
      count++;
      change(row, weight);
    }

    void remove(double[] row, double weight) {
      count--;
      if (count == 0) {
        clear(); // no rounding is left behind
      } else {
        change(row, -weight);
      }
    }

    private void change(double[] row, double weight) {
      sum += weight;
      for (int i = 0; i < row.length; i++) {
        double part = weight * row[i];
        first[i] += part;
        for (int j = 0; j <= i; j++) {
          second[i][j] += part * row[j];
        }
      }
    }

    int count() {
      return count;
    }

    /// These and others that count by a factor.
    Moments plus(Moments other, double factor) {
      var both = new Moments(first.length);
      both.sum = sum + factor * other.sum;
      both.count = count + other.count;
      for (int i = 0; i < first.length; i++) {
        both.first[i] = first[i] + factor * other.first[i];
        for (int j = 0; j <= i; j++) {
          both.second[i][j] = second[i][j] + factor * other.second[i][j];
        }
      }
      return both;
    }

    /// Sum of the risks less a share of another sum.
    double sum(Moments other, double share) {
      return sum - share * other.sum;
    }

    /// Mean of x, the other rows counting less by a share.
    double[] mean(Moments other, double share) {
      double total = sum(other, share);
      double[] mean = new double[first.length];
      for (int i = 0; i < mean.length; i++) {
        mean[i] = (first[i] - share * other.first[i]) / total;
      }
      return mean;
    }

    /// Adds the covariance of x, times a factor, to a matrix.
    void addCovariance(Moments other, double share, double[][] to) {
      double total = sum(other, share);
      double[] mean = mean(other, share);
      for (int i = 0; i < mean.length; i++) {
        for (int j = 0; j <= i; j++) {
          double part = (second[i][j] - share * other.second[i][j]) / total - mean[i] * mean[j];
          to[i][j] += part;
          to[j][i] += i == j ? 0 : part;
        }
      }
    }
  }
}
