package org.oncoweave.analysis.pattern;

import java.util.Arrays;

/// People who carry all of some dividing concepts, while groups are searched.
final class Group {
  final int[] chosen;
  final long[] people;
  final long[] cases;
  int patients;
  int observed;
  double expected;
  double quality;

  Group(int[] chosen, int words, int caseWords) {
    this.chosen = chosen;
    this.people = new long[words];
    this.cases = new long[caseWords];
  }

  boolean has(int selector) {
    for (int one : chosen) {
      if (one == selector) {
        return true;
      }
    }
    return false;
  }

  /// Ascending, with one more.
  static int[] with(int[] chosen, int selector) {
    int[] more = Arrays.copyOf(chosen, chosen.length + 1);
    more[chosen.length] = selector;
    Arrays.sort(more);
    return more;
  }

  /// How many people two groups share, of those in either.
  double overlap(Group other) {
    int both = shared(people, other.people);
    return (double) both / (patients + other.patients - both);
  }

  /// How many bits both have.
  static int shared(long[] one, long[] other) {
    int count = 0;
    for (int w = 0; w < one.length; w++) {
      count += Long.bitCount(one[w] & other[w]);
    }
    return count;
  }

  /// What both have, and how many bits that is.
  static int and(long[] one, long[] other, long[] into) {
    int count = 0;
    for (int w = 0; w < into.length; w++) {
      into[w] = one[w] & other[w];
      count += Long.bitCount(into[w]);
    }
    return count;
  }
}
