package org.oncoweave.analysis.pattern;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// The cases, real or drawn, in ascending order of what was expected of them: one bit a case for
/// each dividing concept. Whatever part of a group with k cases is taken, its excess is at most
/// that of the k cases of the least expectation, alone: the optimistic bound of the search (Wrobel,
/// PKDD 1997; Grosskreutz, Rüping and Wrobel, ECML PKDD 2008).
final class CaseSet {
  final long[][] bits;
  private final double[] bound;
  private final Excess excess;

  private CaseSet(Carried carried, double[] expected, int[] people) {
    int[] ordered =
        IntStream.of(people)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> expected[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    this.excess = new Excess(ordered.length);
    this.bits = new long[carried.size()][(ordered.length + 63) / 64];
    for (int s = 0; s < bits.length; s++) {
      for (int k = 0; k < ordered.length; k++) {
        long one = carried.bits[s][ordered[k] >> 6] >>> ordered[k] & 1L;
        bits[s][k >> 6] |= one << k;
      }
    }
    this.bound = new double[ordered.length + 1];
    double sum = 0;
    for (int k = 0; k < ordered.length; k++) {
      sum += expected[ordered[k]];
      bound[k + 1] = Math.max(bound[k], excess.of(k + 1, sum));
    }
  }

  static CaseSet real(Carried carried, FollowUp people, double[] expected) {
    return new CaseSet(
        carried, expected, IntStream.range(0, people.size()).filter(people::met).toArray());
  }

  /// As many cases, each person drawn at most once, in proportion to what was expected of them.
  static CaseSet drawn(Carried carried, double[] expected, int cases, SplittableRandom random) {
    double[] share = expected.clone();
    Arrays.parallelPrefix(share, Double::sum);
    var isCase = new boolean[expected.length];
    for (int drawn = 0; drawn < cases; ) {
      int at = Arrays.binarySearch(share, random.nextDouble() * share[share.length - 1]);
      int i = Math.min(share.length - 1, at < 0 ? -at - 1 : at + 1);
      drawn += isCase[i] ? 0 : 1;
      isCase[i] = true;
    }
    return new CaseSet(
        carried, expected, IntStream.range(0, isCase.length).filter(i -> isCase[i]).toArray());
  }

  Excess excess() {
    return excess;
  }

  /// The most that any part of a group with so many cases can reach.
  double bound(int cases) {
    return bound[cases];
  }
}
