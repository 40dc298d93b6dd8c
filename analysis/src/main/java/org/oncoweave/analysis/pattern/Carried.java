package org.oncoweave.analysis.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.oncoweave.analysis.ConceptTree;
import org.oncoweave.analysis.PatientMatrix;

/// Which of the followed people carried a concept, or anything below it, when their time began: one
/// bit a person. Concepts of the very same people count once, under the most specific of them.
final class Carried {
  private final PatientMatrix matrix;
  private final ConceptTree tree;
  private final FollowUp people;
  final int[] concept;
  final long[][] bits;

  /// @param allowed which concepts may divide people
  /// @param least how many people have to carry a concept, and how many have not to
  static Carried of(FollowUp people, ConceptTree tree, IntPredicate allowed, int least) {
    return new Carried(people, tree, allowed, least);
  }

  private Carried(FollowUp people, ConceptTree tree, IntPredicate allowed, int least) {
    this.matrix = people.matrix();
    this.tree = tree;
    this.people = people;
    int[] counts = counts();
    int most = people.size() - least;
    int[] place = new int[tree.size()];
    int kept = 0;
    for (int c = 0; c < place.length; c++) {
      boolean divides = counts[c] >= least && counts[c] <= most && allowed.test(c);
      place[c] = divides ? kept++ : -1;
    }
    long[][] all = new long[kept][(people.size() + 63) / 64];
    each((i, c) -> {
      if (place[c] >= 0) {
        all[place[c]][i >> 6] |= 1L << i;
      }
    });
    this.concept = mostSpecific(place, all);
    this.bits = Arrays.stream(concept).mapToObj(c -> all[place[c]]).toArray(long[][]::new);
  }

  private interface Seen {
    void take(int person, int concept);
  }

  // A concept comes again for each entry of a person below it.
  private void each(Seen seen) {
    for (int i = 0; i < people.size(); i++) {
      int p = people.person(i);
      for (int e = matrix.firstEntry(p); e < matrix.firstEntry(p + 1); e++) {
        if (matrix.firstDayOf(e) != PatientMatrix.UNKNOWN
            && matrix.firstDayOf(e) <= people.from(i)
            && matrix.conceptOf(e) < tree.size()) {
          seen.take(i, matrix.conceptOf(e));
          for (int above : tree.ancestors(matrix.conceptOf(e))) {
            seen.take(i, above);
          }
        }
      }
    }
  }

  private int[] counts() {
    int[] counts = new int[tree.size()];
    int[] last = new int[tree.size()];
    Arrays.fill(last, -1);
    each((i, c) -> {
      if (last[c] != i) {
        last[c] = i;
        counts[c]++;
      }
    });
    return counts;
  }

  private int[] mostSpecific(int[] place, long[][] all) {
    Map<Integer, List<Integer>> alike = new HashMap<>();
    var kept = new ArrayList<Integer>();
    for (int c = 0; c < place.length; c++) {
      if (place[c] < 0) {
        continue;
      }
      long[] own = all[place[c]];
      var same = alike.computeIfAbsent(Arrays.hashCode(own), _ -> new ArrayList<>());
      var twin = same.stream().filter(other -> Arrays.equals(all[place[other]], own)).findFirst();
      if (twin.isEmpty()) {
        same.add(c);
      } else if (tree.isAncestor(twin.get(), c)) {
        same.set(same.indexOf(twin.get()), c);
      }
    }
    alike.values().forEach(kept::addAll);
    kept.sort(Comparator.naturalOrder());
    return kept.stream().mapToInt(Integer::intValue).toArray();
  }

  int size() {
    return concept.length;
  }
}
