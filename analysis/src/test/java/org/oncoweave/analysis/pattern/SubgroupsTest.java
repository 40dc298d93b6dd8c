package org.oncoweave.analysis.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncoweave.analysis.ConceptTree;
import org.oncoweave.analysis.Entry;
import org.oncoweave.analysis.PatientMatrix;
import org.oncoweave.analysis.Watch;
import org.oncoweave.analysis.stats.CountTails;

class SubgroupsTest {
  private static final int CONCEPTS = 12;
  private static final SubgroupQuery QUERY = new SubgroupQuery(3, 5, 20, 5, 99, 3, 10_000_000);

  private static final Subgroups.Divisions ALL =
      new Subgroups.Divisions(ConceptTree.flat(CONCEPTS), _ -> true);

  /// Each concept in a quarter of the people; those with both 2 and 5 have `times` the rate.
  private static FollowUp people(int n, long seed, double times) {
    var matrix = MadeUp.matrix(n, CONCEPTS, seed, random -> made(random, times));
    return FollowUp.of(matrix, Set.of(), 60);
  }

  private static MadeUp.Made made(SplittableRandom random, double times) {
    var entries = new ArrayList<Entry>();
    boolean[] has = new boolean[CONCEPTS];
    for (int c = 0; c < CONCEPTS; c++) {
      has[c] = random.nextInt(4) == 0;
      if (has[c]) {
        entries.add(Entry.on(c, -10));
      }
    }
    return new MadeUp.Made(entries, has[2] && has[5] ? times : 1, 0);
  }

  private static Subgroups.Found search(FollowUp people, SubgroupQuery query) {
    return Subgroups.of(people, ALL, query, Watch.none());
  }

  @Test
  void whatActsOnlyTogetherIsFoundTogether() {
    var found = search(people(6_000, 1, 3), QUERY);
    var first = found.groups().getFirst();
    assertThat(first.concepts()).containsExactly(2, 5);
    assertThat(first.observed() / first.expected()).isBetween(2.0, 3.5);
    assertThat(first.p()).isEqualTo(0.01);
    assertThat(found.complete()).isTrue();
    assertThat(found.concepts()).isEqualTo(CONCEPTS);
  }

  @Test
  void whereNothingActsNothingIsSaidToBeFound() {
    long found =
        IntStream.range(0, 20)
            .mapToObj(seed -> search(people(1_500, 100 + seed, 1), QUERY).groups())
            .filter(groups -> !groups.isEmpty() && groups.getFirst().p() <= 0.05)
            .count();
    assertThat(found).isLessThanOrEqualTo(4); // binomial, 20 at 5 %: more in 0.3 % of cases
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theSearchFindsWhatLookingAtAllConjunctionsFinds(long seed) {
    var people = people(2_000, seed, 1.5);
    var found = search(people, new SubgroupQuery(3, 5, 20, 5, 0, 1, 10_000_000)).groups();
    double best = 0;
    for (var chosen : conjunctions()) {
      var all = new Counted(people, chosen);
      if (all.patients >= 20 && all.observed >= 5 && all.gains(people, chosen)) {
        best = Math.max(best, new Excess(people.cases()).of(all.observed, all.expected));
      }
    }
    assertThat(found.isEmpty() ? 0 : found.getFirst().logRatio()).isCloseTo(best, within(1e-9));
  }

  private static List<List<Integer>> conjunctions() {
    var all = new ArrayList<List<Integer>>();
    for (int a = 0; a < CONCEPTS; a++) {
      for (int b = a + 1; b < CONCEPTS; b++) {
        all.add(List.of(a, b));
        for (int c = b + 1; c < CONCEPTS; c++) {
          all.add(List.of(a, b, c));
        }
      }
    }
    return all;
  }

  /// The plain way: every person asked for every concept.
  private static final class Counted {
    private int patients;
    private int observed;
    private double expected;

    Counted(FollowUp people, List<Integer> chosen) {
      for (int i = 0; i < people.size(); i++) {
        if (carries(people.matrix(), people.person(i), chosen)) {
          patients++;
          observed += people.met(i) ? 1 : 0;
          expected += people.expected(i);
        }
      }
    }

    private static boolean carries(PatientMatrix matrix, int p, List<Integer> chosen) {
      return chosen.stream()
          .allMatch(c ->
              IntStream.range(matrix.firstEntry(p), matrix.firstEntry(p + 1))
                  .anyMatch(e -> matrix.conceptOf(e) == c));
    }

    boolean gains(FollowUp people, List<Integer> chosen) {
      return chosen.stream()
          .allMatch(left -> {
            var part = new Counted(people, chosen.stream().filter(c -> !c.equals(left)).toList());
            double share = Math.min(1, expected / part.expected);
            return CountTails.logBinomialUpper(observed, part.observed, share) <= Math.log(0.05);
          });
    }
  }

  @Test
  void conceptsOfTheSamePeopleDivideThemOnceUnderTheMostSpecific() {
    var matrix =
        MadeUp.matrix(
            500,
            4,
            9,
            random ->
                new MadeUp.Made(random.nextBoolean() ? List.of(Entry.on(0, -5)) : List.of(), 1, 0));
    var tree = ConceptTree.of(new int[][] {{1}, {2}, {}, {}});
    var carried = Carried.of(FollowUp.of(matrix, Set.of(), 60), tree, _ -> true, 20);
    assertThat(carried.concept).containsExactly(0);
  }

  @Test
  void theSearchTellsHowFarItIsAndEndsWhenNobodyWaits() {
    var people = people(2_000, 1, 3);
    var heard = new ConcurrentLinkedQueue<Double>();
    Subgroups.of(people, ALL, QUERY, new Watch(heard::add, () -> false));
    assertThat(heard).allMatch(done -> done > 0 && done <= 1).contains(Subgroups.SEARCH, 1.0);
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> Subgroups.of(people, ALL, QUERY, new Watch(_ -> {}, () -> true)));
  }

  @Test
  void whatComesAfterTheBeginningOfTheTimeDividesNobody() {
    var matrix = MadeUp.matrix(500, 1, 9, _ -> new MadeUp.Made(List.of(Entry.on(0, 61)), 1, 0));
    var carried = Carried.of(FollowUp.of(matrix, Set.of(), 60), ConceptTree.flat(1), _ -> true, 1);
    assertThat(carried.size()).isZero();
  }
}
