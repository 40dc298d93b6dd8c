package org.oncoweave.analysis.stats;

import java.util.function.DoubleUnaryOperator;

/// Where the masses of a count with one peak fall to a level, left and right of the peak.
final class Unimodal {
  private final DoubleUnaryOperator logMass;
  private final double level;

  Unimodal(DoubleUnaryOperator logMass, double level) {
    this.logMass = logMass;
    this.level = level;
  }

  /// The greatest count up to `mode` with a mass up to the level; `least` - 1 if there is none.
  double left(double least, double mode) {
    double low = least - 1;
    double high = mode;
    while (high - low > 1) {
      double middle = Math.floor((low + high) / 2);
      if (logMass.applyAsDouble(middle) <= level) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// The least count from `mode` with a mass up to the level; `most` + 1 if there is none.
  double right(double mode, double most) {
    double low = mode;
    double high = mode + 1;
    for (double step = 1; high <= most && logMass.applyAsDouble(high) > level; step *= 2) {
      low = high;
      high = Math.min(most + 1, high + step);
    }
    while (high - low > 1) {
      double middle = Math.floor((low + high) / 2);
      if (logMass.applyAsDouble(middle) <= level) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }
}
