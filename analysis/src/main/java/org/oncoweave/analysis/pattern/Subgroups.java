package org.oncoweave.analysis.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.oncoweave.analysis.ConceptTree;

/// The door to the search for subgroups: conjunctions of what was known when the time of the people
/// began, with more second primaries than expected.
public final class Subgroups {
  private static final int CANDIDATES = 10;
  private static final double ALIKE = 0.7;

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

  private Subgroups(Carried carried, double[] expected, SubgroupQuery query, int cases) {
    this.carried = carried;
    this.expected = expected;
    this.query = query;
    this.cases = cases;
  }

  /// Searches; groups of nearly the same people are told once, by the greatest excess.
  ///
  /// @param allowed which concepts may divide people
  /// @throws CancellationException if `cancelled` turned true
  public static Found of(
      FollowUp people, ConceptTree tree, IntPredicate allowed, SubgroupQuery query) {
    return of(people, Carried.of(people, tree, allowed, query.leastPatients()), query, () -> false);
  }

  static Found of(
      FollowUp people, Carried carried, SubgroupQuery query, BooleanSupplier cancelled) {
    double[] expected = IntStream.range(0, people.size()).mapToDouble(people::expected).toArray();
    var subgroups = new Subgroups(carried, expected, query, people.cases());
    var search = subgroups.search(CaseSet.real(carried, people, expected), query.top());
    var told = subgroups.told(search.run());
    double[] drawn = subgroups.draw(told, cancelled);
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
  private double[] draw(List<Group> told, BooleanSupplier cancelled) {
    if (told.isEmpty()) {
      return new double[0];
    }
    double floor = Math.nextDown(told.getLast().quality);
    double[] greatest =
        IntStream.range(0, query.replicates())
            .parallel()
            .mapToDouble(r -> {
              if (cancelled.getAsBoolean()) {
                throw new CancellationException();
              }
              var random = new SplittableRandom(query.seed() + r);
              var drawn = CaseSet.drawn(carried, expected, cases, random);
              var best = new GroupSearch(carried, expected, drawn, query, 1).above(floor).run();
              return best.isEmpty() ? 0 : best.getFirst().quality;
            })
            .toArray();
    Arrays.sort(greatest);
    return greatest;
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
