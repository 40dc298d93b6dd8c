package org.oncoweave.analysis.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.oncoweave.analysis.ConceptTree;
import org.oncoweave.analysis.Entry;
import org.oncoweave.analysis.PatientMatrix;
import org.oncoweave.analysis.Person;
import org.oncoweave.analysis.Watch;
import org.oncoweave.analysis.correlation.Correlation.Cohort;
import org.oncoweave.model.Sex;

/// Cohorts in which nothing causes anything: errors stay what was promised.
class GlobalNullTest {
  private static final int NEVER = PatientMatrix.UNKNOWN;
  private static final int SEEDS = 200;
  private static final int CONCEPTS = 24;

  // Four roots of five each: codes of one root go together by being rolled up.
  private static final ConceptTree TREE = tree();

  private static ConceptTree tree() {
    int[][] parents = new int[CONCEPTS][];
    for (int c = 0; c < CONCEPTS; c++) {
      parents[c] = c % 6 == 0 ? new int[0] : new int[] {c - c % 6};
    }
    return ConceptTree.of(parents);
  }

  private static PatientMatrix cohort(long seed) {
    var random = new Random(seed);
    var builder = PatientMatrix.builder(CONCEPTS);
    for (int p = 0; p < 1_500; p++) {
      int last = 100 + random.nextInt(5_000);
      int second = 60 + (int) (-15_000 * Math.log(1 - random.nextDouble()));
      var entries = new ArrayList<Entry>();
      double leaning = random.nextDouble();
      for (int c = 0; c < CONCEPTS; c++) {
        if (c % 6 != 0 && random.nextDouble() < 0.15 * leaning) {
          entries.add(Entry.on(c, random.nextInt(-2_000, 3_000)));
        }
      }
      var sex = random.nextBoolean() ? Sex.FEMALE : Sex.MALE;
      int birth = -15_000 - random.nextInt(10_000);
      builder.add(
          new Person("p" + p, sex, birth, 0, -1, second <= last ? second : NEVER, -1, NEVER, last),
          entries);
    }
    return builder.build();
  }

  private static ScanResult scan(long seed) {
    var strata = new Strata(20, 0, true, false, List.of(5.0), List.of());
    var query =
        new ScanQuery(
            List.of(new Outcome.SecondPrimary()), List.of(0.5), 60, strata, Set.of(), 1, 0.05);
    return Correlation.start(query, new Cohort(cohort(seed), TREE), Watch.none());
  }

  private static boolean isFamilyWrong(long seed) {
    var p = scan(seed).familyWise(new Relabelling(seed, 400, 40), Watch.none());
    return Collections.min(p.values()) <= 0.05;
  }

  // 99.9 % of binomial(200, 0.05) lies within 1 to 21.
  @Test
  void oneFalseFindingInTheFamilyIsAsRareAsPromised() {
    long wrong =
        LongStream.range(0, SEEDS).parallel().filter(GlobalNullTest::isFamilyWrong).count();
    assertThat(wrong).isBetween(1L, 20L);
  }

  private static boolean isTreeWrong(long seed) {
    return scan(seed).drawn(new Relabelling(seed, 200, 200), Watch.none()).cuts().values().stream()
        .anyMatch(cut -> cut.p() <= 0.05);
  }

  @Test
  void aFalseCutOfTheTreeIsAsRareAsPromised() {
    long wrong = LongStream.range(0, SEEDS).parallel().filter(GlobalNullTest::isTreeWrong).count();
    assertThat(wrong).isBetween(1L, 20L);
  }

  // Without any effect every discovery is false, so that their share is the chance of any.
  @Test
  void falseDiscoveriesAreNoMoreThanPromised() {
    long wrong = LongStream.range(0, SEEDS).parallel().filter(s -> scan(s).findings() > 0).count();
    assertThat(wrong).isLessThanOrEqualTo(20L);
  }

  @Test
  void theSameSeedDrawsTheSameAndAnotherSeedNearlyTheSame() {
    var result = scan(7);
    var first = result.familyWise(new Relabelling(3, 300, 300), Watch.none());
    assertThat(result.familyWise(new Relabelling(3, 300, 300), Watch.none())).isEqualTo(first);
    var other = result.familyWise(new Relabelling(4, 300, 300), Watch.none());
    first.forEach((concept, p) -> assertThat(other.get(concept)).isBetween(p - 0.15, p + 0.15));
  }
}
