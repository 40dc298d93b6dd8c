package org.oncoweave.synthetic;

import java.util.SplittableRandom;

/// Random numbers of one patient and one purpose: none depends on another patient.
final class Chance {
  private Chance() {}

  static SplittableRandom of(long seed, long ordinal, int purpose) {
    return new SplittableRandom(mix(mix(seed + 0x9E3779B97F4A7C15L * purpose) ^ ordinal));
  }

  /// The finaliser of SplitMix64 (Steele, Lea and Flood, 2014).
  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /// Time to the next event of a constant yearly hazard, in days.
  static int wait(double yearly, SplittableRandom random) {
    double days = random.nextExponential() / yearly * Days.YEAR;
    return days > 40_000 ? 40_000 : (int) days;
  }

  static double clamp(double value, double low, double high) {
    return Math.max(low, Math.min(high, value));
  }
}
