package org.oncoweave.analysis.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.oncoweave.analysis.Entry;
import org.oncoweave.analysis.PatientMatrix;
import org.oncoweave.analysis.Person;
import org.oncoweave.model.Sex;

/// People whose rate of second primaries is known, because a test made it.
final class MadeUp {
  static final int INDEX = 11_000;
  private static final int UNKNOWN = PatientMatrix.UNKNOWN;
  private static final double YEAR = 365.25;

  /// What a person carries, and by how much it multiplies the rate from a day after the index on.
  record Made(List<Entry> entries, double times, int since) {}

  interface Maker {
    Made make(SplittableRandom random);
  }

  private MadeUp() {}

  /// `n` people over some years of index dates; 2 % a year have a second primary, 4 % die, all are
  /// followed for fifteen years at most.
  static PatientMatrix matrix(int n, int concepts, long seed, Maker maker) {
    var random = new SplittableRandom(seed);
    var builder = PatientMatrix.builder(concepts);
    for (int p = 0; p < n; p++) {
      int index = INDEX + random.nextInt(3_000);
      var made = maker.make(random.split());
      var shifted = new ArrayList<Entry>();
      for (var e : made.entries) {
        shifted.add(new Entry(e.concept(), e.role(), index + e.first(), index + e.last(), 1));
      }
      double second = days(random, 0.02);
      if (second > made.since) {
        second = made.since + (second - made.since) / made.times;
      }
      double death = Math.min(days(random, 0.04), 15 * YEAR);
      boolean met = second < death;
      builder.add(
          new Person(
              "p" + p,
              random.nextBoolean() ? Sex.FEMALE : Sex.MALE,
              index - random.nextInt(15_000, 28_000),
              index,
              -1,
              met ? index + 1 + (int) second : UNKNOWN,
              met ? 0 : -1,
              UNKNOWN,
              index + 2 + (int) death),
          shifted);
    }
    return builder.build();
  }

  private static double days(SplittableRandom random, double rate) {
    return -Math.log(1 - random.nextDouble()) / rate * YEAR;
  }
}
