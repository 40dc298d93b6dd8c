package org.oncoweave.analysis.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.oncoweave.analysis.ConceptTree;
import org.oncoweave.analysis.Watch;

/// The door to the search for subgroups: conjunctions of what was known when the time of the people
/// began, with more second primaries than expected.
public final class Subgroups {
  private static final int CANDIDATES = 10;
  private static final double ALIKE = 0.7;

  /// Share of the progress that the search itself counts for; the drawn data sets are the rest.
  static final double SEARCH = 0.3;

  private final Carried carried;
  private final double[] expected;
  private final SubgroupQuery query;
  private final int cases;

  /// What was found.
  ///
  /// @param concepts how many concepts could divide the people
  /// @param complete whether the bound let nothing out for want of steps
  public record Found(List<Subgroup> groups, int concepts, boolean complete) {
    public Found {
      groups = List.copyOf(groups);
    }
  }

  /// What may divide people: which concepts of a tree.
  public record Divisions(ConceptTree tree, IntPredicate allowed) {}

  private Subgroups(Carried carried, double[] expected, SubgroupQuery query, int cases) {
    this.carried = carried;
    this.expected = expected;
    this.query = query;
    this.cases = cases;
  }

  /// Searches; groups of nearly the same people are told once, by the greatest excess.
  ///
  /// @throws java.util.concurrent.CancellationException if the watch says so
  public static Found of(FollowUp people, Divisions by, SubgroupQuery query, Watch watch) {
    var carried = Carried.of(people, by.tree, by.allowed, query.leastPatients());
    double[] expected = IntStream.range(0, people.size()).mapToDouble(people::expected).toArray();
    var subgroups = new Subgroups(carried, expected, query, people.cases());
    var search = subgroups.search(CaseSet.real(carried, people, expected), query.top());
    var told = subgroups.told(search.run(watch));
    double[] drawn = subgroups.draw(told, watch);
    return new Found(
        told.stream().map(group -> subgroups.subgroup(group, drawn)).toList(),
        carried.size(),
        search.isComplete());
  }

  private GroupSearch search(CaseSet from, int top) {
    return new GroupSearch(carried, expected, from, query, top * CANDIDATES);
  }

  private List<Group> told(List<Group> found) {
    var told = new ArrayList<Group>();
    for (var group : found) {
      if (told.size() < query.top()
          && told.stream().noneMatch(better -> better.overlap(group) > ALIKE)) {
        told.add(group);
      }
    }
    return told;
  }

  // The greatest excess of each drawn data set, ascending; those below all that is told are 0.
  private double[] draw(List<Group> told, Watch watch) {
    if (told.isEmpty()) {
      return new double[0];
    }
    var done = new AtomicInteger();
    double floor = Math.nextDown(told.getLast().quality);
    double[] greatest =
        IntStream.range(0, query.replicates())
            .parallel()
            .mapToDouble(r -> {
              double quality = bestDrawn(r, floor, watch);
              double share = (double) done.incrementAndGet() / query.replicates();
              watch.progress().accept(SEARCH + (1 - SEARCH) * share);
              return quality;
            })
            .toArray();
    Arrays.sort(greatest);
    return greatest;
  }

  private double bestDrawn(int number, double floor, Watch watch) {
    var random = new SplittableRandom(query.seed() + number);
    var drawn = CaseSet.drawn(carried, expected, cases, random);
    var best =
        new GroupSearch(carried, expected, drawn, query, 1)
            .above(floor)
            .run(new Watch(_ -> {}, watch.cancelled()));
    return best.isEmpty() ? 0 : best.getFirst().quality;
  }

  private Subgroup subgroup(Group group, double[] drawn) {
    long asGood = Arrays.stream(drawn).filter(greatest -> greatest >= group.quality).count();
    return new Subgroup(
        IntStream.of(group.chosen).map(s -> carried.concept[s]).sorted().boxed().toList(),
        group.patients,
        group.observed,
        group.expected,
        group.quality,
        drawn.length == 0 ? Double.NaN : (asGood + 1.0) / (drawn.length + 1.0));
  }
}
