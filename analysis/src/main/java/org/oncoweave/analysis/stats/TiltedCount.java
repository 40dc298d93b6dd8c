package org.oncoweave.analysis.stats;

/// A count of exposed events given all margins, when the odds ratio is e^tilt: the noncentral
/// hypergeometric distribution, or a sum of such over strata.
public interface TiltedCount {
  /// The least possible count.
  double least();

  /// The greatest possible count.
  double most();

  /// Mean, and the tails around `x`.
  At at(double x, double tilt);

  /// What lies below, on and above a count, and the mean.
  record At(double below, double on, double above, double mean) {}

  /// One table, summed outwards from the mode, so that counts of 1e9 take a moment.
  record OneTable(Hypergeometric margins) implements TiltedCount {
    private static final double NEGLIGIBLE = 1e-19;

    @Override
    public double least() {
      return margins.least();
    }

    @Override
    public double most() {
      return margins.most();
    }

    @Override
    public At at(double x, double tilt) {
      double odds = Math.exp(tilt);
      double mode = mode(odds);
      var sum = new Sum(x, mode);
      sum.add(mode, 1);
      double term = 1;
      for (double k = mode; k < most() && term > sum.total() * NEGLIGIBLE; k++) {
        term *= margins.ratio(k, odds);
        sum.add(k + 1, term);
      }
      term = 1;
      for (double k = mode; k > least() && term > sum.total() * NEGLIGIBLE; k--) {
        term /= margins.ratio(k - 1, odds);
        sum.add(k - 1, term);
      }
      return sum.at();
    }

    // The ratio of neighbours falls, so the mode is where it passes 1.
    private double mode(double odds) {
      double low = least();
      double high = most();
      while (low < high) {
        double middle = Math.floor((low + high) / 2);
        if (margins.ratio(middle, odds) > 1) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }
  }

  /// Any count whose log masses at odds ratio 1 are known one by one.
  @SuppressWarnings("ArrayRecordComponent") // columns of numbers, read and never compared
  record Masses(double least, double[] logMasses) implements TiltedCount {
    @Override
    public double most() {
      return least + logMasses.length - 1;
    }

    @Override
    public At at(double x, double tilt) {
      double top = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < logMasses.length; i++) {
        top = Math.max(top, logMasses[i] + i * tilt);
      }
      var sum = new Sum(x, least);
      for (int i = 0; i < logMasses.length; i++) {
        sum.add(least + i, Math.exp(logMasses[i] + i * tilt - top));
      }
      return sum.at();
    }
  }

  /// Adds up weights below, on and above a count.
  final class Sum {
    private final double x;
    private final double origin;
    private double below;
    private double on;
    private double above;
    private double moment;

    Sum(double x, double origin) {
      this.x = x;
      this.origin = origin;
    }

    void add(double k, double weight) {
      moment += weight * (k - origin);
      if (k < x) {
        below += weight;
      } else if (k > x) {
        above += weight;
      } else {
        on += weight;
      }
    }

    double total() {
      return below + on + above;
    }

    At at() {
      double total = total();
      return new At(below / total, on / total, above / total, origin + moment / total);
    }
  }
}
