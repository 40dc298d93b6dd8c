package org.oncoweave.analysis.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.oncoweave.analysis.Watch;
import org.oncoweave.analysis.stats.CountTails;

/// The groups of two or three concepts with the greatest excess of cases, each clearly greater than
/// in every group with one concept less. A beam over all concepts comes first and raises the bar;
/// then every conjunction of the concepts that tell most alone is looked at or excluded by the
/// bound.
///
/// Cost: pairs and triples of [#EXACT] concepts, and [#BEAM] groups a level times all concepts; a
/// look is one pass over the bits of the cases, and of the people where the bound lets it through.
final class GroupSearch {
  private static final int BEAM = 30;
  private static final int EXACT = 150;
  private static final double GAIN = Math.log(0.05);

  private final Carried carried;
  private final double[] expected;
  private final CaseSet cases;
  private final SubgroupQuery query;
  private final int keep;
  private final Group[] alone;
  private final PriorityQueue<Group> best =
      new PriorityQueue<>(Comparator.comparingDouble((Group g) -> g.quality));
  private final HashSet<List<Integer>> offered = new HashSet<>();
  private double floor;
  private long steps;

  GroupSearch(Carried carried, double[] expected, CaseSet cases, SubgroupQuery query, int keep) {
    this.carried = carried;
    this.expected = expected;
    this.cases = cases;
    this.query = query;
    this.keep = keep;
    var everybody = everybody();
    this.alone = new Group[carried.size()];
    for (int s = 0; s < alone.length; s++) {
      alone[s] = grown(everybody, s);
    }
  }

  /// Nothing at or below this is of interest.
  GroupSearch above(double least) {
    floor = least;
    return this;
  }

  private int words() {
    return (expected.length + 63) / 64;
  }

  private Group everybody() {
    int caseWords = cases.bits.length == 0 ? 0 : cases.bits[0].length;
    var all = new Group(new int[0], words(), caseWords);
    Arrays.fill(all.people, -1L);
    Arrays.fill(all.cases, -1L);
    return all;
  }

  /// The best groups, the greatest excess first.
  List<Group> run(Watch watch) {
    beam(watch);
    int[] telling =
        IntStream.range(0, alone.length)
            .boxed()
            .sorted(Comparator.comparingDouble(s -> -alone[s].quality))
            .limit(EXACT)
            .mapToInt(Integer::intValue)
            .toArray();
    for (int a = 0; a < telling.length; a++) {
      watch.check();
      grow(alone[telling[a]], telling, a + 1);
      watch.progress().accept(Subgroups.SEARCH * (a + 1) / telling.length);
    }
    return best.stream().sorted(Comparator.comparingDouble(g -> -g.quality)).toList();
  }

  /// Whether nothing was left out for want of steps.
  boolean isComplete() {
    return steps < query.steps();
  }

  private void beam(Watch watch) {
    var level = top(List.of(alone));
    for (int depth = 1; depth < query.depth(); depth++) {
      var next = new ArrayList<Group>();
      var seen = new HashSet<List<Integer>>();
      for (var group : level) {
        watch.check();
        for (int s = 0; s < alone.length; s++) {
          if (!group.has(s) && seen.add(boxed(Group.with(group.chosen, s)))) {
            var grown = look(group, s);
            if (grown != null) {
              next.add(grown);
            }
          }
        }
      }
      level = top(next);
    }
  }

  private static List<Group> top(List<Group> groups) {
    return groups.stream().sorted(Comparator.comparingDouble(g -> -g.quality)).limit(BEAM).toList();
  }

  private void grow(Group group, int[] telling, int from) {
    if (group.chosen.length == query.depth()) {
      return;
    }
    for (int a = from; a < telling.length && isComplete(); a++) {
      var grown = look(group, telling[a]);
      if (grown != null) {
        grow(grown, telling, a + 1);
      }
    }
  }

  // A group with one concept more; null where neither it nor any part of it can be told.
  private @Nullable Group look(Group group, int s) {
    steps++;
    int observed = Group.shared(group.cases, cases.bits[s]);
    if (observed < query.leastCases() || cases.bound(observed) <= floor) {
      return null;
    }
    var grown = grown(group, s);
    if (grown.patients < query.leastPatients()
        || grown.patients == group.patients
        || grown.patients == alone[s].patients) {
      return null;
    }
    offer(grown);
    return grown;
  }

  private Group grown(Group group, int s) {
    var grown = new Group(Group.with(group.chosen, s), words(), group.cases.length);
    grown.observed = Group.and(group.cases, cases.bits[s], grown.cases);
    grown.patients = Group.and(group.people, carried.bits[s], grown.people);
    grown.expected = weight(grown.people);
    grown.quality = cases.excess().of(grown.observed, grown.expected);
    return grown;
  }

  private double weight(long[] people) {
    double sum = 0;
    for (int w = 0; w < people.length; w++) {
      for (long left = people[w]; left != 0; left &= left - 1) {
        sum += expected[(w << 6) + Long.numberOfTrailingZeros(left)];
      }
    }
    return sum;
  }

  private void offer(Group group) {
    if (group.quality > floor && offered.add(boxed(group.chosen)) && gains(group)) {
      best.add(group);
      if (best.size() > keep) {
        best.remove();
        floor = Math.max(floor, best.element().quality);
      }
    }
  }

  private static List<Integer> boxed(int[] chosen) {
    return IntStream.of(chosen).boxed().toList();
  }

  // The cases of a part with one concept less fall into the group more often than its share says.
  private boolean gains(Group group) {
    for (int left : group.chosen) {
      var part = part(IntStream.of(group.chosen).filter(s -> s != left).toArray());
      double share = Math.min(1, group.expected / part.expected);
      if (CountTails.logBinomialUpper(group.observed, part.observed, share) > GAIN) {
        return false;
      }
    }
    return true;
  }

  private Group part(int[] chosen) {
    var group = alone[chosen[0]];
    for (int i = 1; i < chosen.length; i++) {
      group = grown(group, chosen[i]);
    }
    return group;
  }
}
