package org.oncoweave.analysis.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.oncoweave.analysis.ConceptTree;
import org.oncoweave.analysis.Entry;
import org.oncoweave.analysis.PatientMatrix;
import org.oncoweave.analysis.Person;
import org.oncoweave.analysis.Watch;
import org.oncoweave.analysis.correlation.Correlation.Cohort;
import org.oncoweave.analysis.correlation.Drawn.Cut;
import org.oncoweave.model.FeatureRole;
import org.oncoweave.model.Sex;

/// A branch whose leaves each act a little is cut where they meet.
class TreeStatisticTest {
  private static final int UNKNOWN = PatientMatrix.UNKNOWN;
  private static final int EXPOSURE = FeatureRole.EXPOSURE.ordinal();
  private static final int BRANCH = 12;
  private static final int OTHER = 13;
  private static final int LEAVES = 12;

  /// Leaves 0 to 5 below one branch act, 6 to 11 below the other do not.
  private static final ConceptTree TREE = ConceptTree.of(tree());

  private static int[][] tree() {
    int[][] parents = new int[LEAVES + 3][];
    for (int leaf = 0; leaf < LEAVES; leaf++) {
      parents[leaf] = new int[] {leaf < 6 ? BRANCH : OTHER};
    }
    parents[BRANCH] = new int[0];
    parents[OTHER] = new int[0];
    parents[LEAVES + 2] = new int[0];
    return parents;
  }

  private static ScanResult scan(double times) {
    var random = new Random(5);
    var builder = PatientMatrix.builder(LEAVES + 3);
    for (int p = 0; p < 4_000; p++) {
      int index = random.nextInt(6_000);
      var entries = new ArrayList<Entry>();
      boolean acts = false;
      for (int leaf = 0; leaf < LEAVES; leaf++) {
        if (random.nextInt(25) == 0) {
          entries.add(new Entry(leaf, EXPOSURE, index - 5, index, 1));
          acts |= leaf < 6;
        }
      }
      double rate = acts ? times : 1;
      int met = index + 70 + (int) (-30_000 * Math.log(1 - random.nextDouble()) / rate);
      int last = index + 4_000;
      builder.add(
          new Person(
              "p" + p,
              Sex.FEMALE,
              index - 20_000,
              index,
              LEAVES + 2,
              met <= last ? met : UNKNOWN,
              -1,
              UNKNOWN,
              last),
          entries);
    }
    var matrix = builder.build();
    var query =
        new ScanQuery(
            List.of(new Outcome.SecondPrimary()),
            List.of(0.0),
            60,
            Strata.standard(),
            Set.of(),
            5,
            0.05);
    return Correlation.start(query, new Cohort(matrix, TREE), Watch.none());
  }

  private static Cut cut(Map<Integer, Cut> cuts, int concept) {
    return Objects.requireNonNull(cuts.get(concept));
  }

  @Test
  void theBranchIsSurerThanAnyOfItsLeaves() {
    var cuts = scan(2.2).drawn(new Relabelling(1, 199, 199), Watch.none()).cuts();
    var branch = cut(cuts, BRANCH);
    assertThat(branch.p()).isEqualTo(1 / 200.0, within(1e-12));
    for (int leaf = 0; leaf < 6; leaf++) {
      assertThat(cut(cuts, leaf).logRatio()).isLessThan(branch.logRatio());
      assertThat(cut(cuts, leaf).observed()).isLessThan(branch.observed());
    }
    assertThat(cut(cuts, OTHER).p()).isGreaterThan(0.1);
    // by hand: the likelihood ratio of Poisson counts, given all cases
    assertThat(branch.logRatio()).isGreaterThan(10);
    assertThat(branch.observed()).isGreaterThan((int) branch.expected());
  }

  @Test
  void aloneTheTreeSaysTheSameAndEndsEarlyWhereNothingStandsOut() {
    var alone = scan(2.2).cuts(new Relabelling(1, 199, 20), Watch.none());
    var together = scan(2.2).drawn(new Relabelling(1, 199, 199), Watch.none()).cuts();
    assertThat(alone.keySet()).isEqualTo(together.keySet());
    assertThat(cut(alone, BRANCH)).isEqualTo(cut(together, BRANCH));
    var told = new ArrayList<Double>();
    var nothing = scan(1).cuts(new Relabelling(2, 1999, 20), new Watch(told::add, () -> false));
    assertThat(told).hasSizeLessThan(20);
    assertThat(nothing.values()).allMatch(cut -> cut.p() > 0.01);
    var stopped = new Watch(_ -> {}, () -> true);
    assertThatThrownBy(() -> scan(1).cuts(new Relabelling(2, 99, 20), stopped))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void theSameDrawsGiveBothAnswers() {
    var result = scan(1);
    var drawn = result.drawn(new Relabelling(4, 99, 99), Watch.none());
    assertThat(drawn.familyWise())
        .isEqualTo(result.familyWise(new Relabelling(4, 99, 99), Watch.none()));
    assertThat(drawn.cuts()).containsOnlyKeys(drawn.familyWise().keySet());
    assertThat(drawn.cuts().values()).allMatch(cut -> cut.p() > 0.02 && cut.logRatio() >= 0);
  }
}
