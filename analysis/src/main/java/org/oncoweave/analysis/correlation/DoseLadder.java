package org.oncoweave.analysis.correlation;

import java.util.List;

/// The levels of one cumulative dose, as concept numbers: what everybody with any dose carries, and
/// the levels above it, the lowest first, each with the amount from which on it is reached.
public record DoseLadder(int base, List<Step> steps) {
  public DoseLadder {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("A dose has a level");
    }
    for (int i = 0; i < steps.size(); i++) {
      double below = i == 0 ? 0 : steps.get(i - 1).least;
      if (!(steps.get(i).least > below)) {
        throw new IllegalArgumentException("Each level is more than the one before");
      }
    }
  }

  /// A level.
  public record Step(int concept, double least) {}

  /// From how much on the band counts; 0: what has not reached the first level.
  double from(int band) {
    return band == 0 ? 0 : steps.get(band - 1).least;
  }

  /// Up to how much it counts; without end for the last.
  double to(int band) {
    return band < steps.size() ? steps.get(band).least : Double.POSITIVE_INFINITY;
  }

  /// The amount that stands for the band: its middle; the last is taken as wide as the one before
  /// (Greenland and Longnecker, Am J Epidemiol 1992;135:1301, on open categories).
  double amount(int band) {
    double width = band < steps.size() ? to(band) - from(band) : from(band) - from(band - 1);
    return from(band) + width / 2;
  }

  int bands() {
    return steps.size() + 1;
  }
}
