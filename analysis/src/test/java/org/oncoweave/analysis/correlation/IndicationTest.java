package org.oncoweave.analysis.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.oncoweave.analysis.ConceptTree;
import org.oncoweave.analysis.Entry;
import org.oncoweave.analysis.PatientMatrix;
import org.oncoweave.analysis.Person;
import org.oncoweave.analysis.Watch;
import org.oncoweave.analysis.correlation.Correlation.Cohort;
import org.oncoweave.model.FeatureRole;
import org.oncoweave.model.Sex;

/// A medicine of spread disease goes with death, though it kills nobody.
class IndicationTest {
  private static final int MEDICINE = 0;
  private static final int HABIT = 1;
  private static final int SPREAD = 2;
  private static final int SITE = 3;

  /// Of a third the disease spreads, which makes death eight times as frequent; nine in ten of them
  /// and one in twenty of the others get the medicine, which does nothing; the habit doubles the
  /// rate.
  private static PatientMatrix cohort() {
    var random = new Random(7);
    var builder = PatientMatrix.builder(SITE + 1);
    for (int p = 0; p < 8_000; p++) {
      int index = random.nextInt(6_000);
      int last = index + 5_000;
      boolean habit = random.nextInt(4) == 0;
      double rate = habit ? 2 : 1;
      int spread = random.nextInt(3) == 0 ? index + 100 + random.nextInt(2_000) : last + 1;
      double early = wait(random, rate);
      double death = index + early < spread ? index + early : spread + wait(random, 8 * rate);
      boolean given = random.nextInt(100) < (spread <= last ? 90 : 5);
      int start = Math.min(spread, index + 100 + random.nextInt(2_000)) + 10;
      var profile = new ArrayList<Entry>();
      add(profile, MEDICINE, start, given && start < death);
      add(profile, HABIT, index, habit);
      add(profile, SPREAD, spread, spread <= last && spread < death);
      int died = death <= last ? (int) death : PatientMatrix.UNKNOWN;
      var sex = random.nextBoolean() ? Sex.FEMALE : Sex.MALE;
      int end = (int) Math.min(last, death);
      builder.add(
          new Person(
              "p" + p, sex, index - 20_000, index, SITE, PatientMatrix.UNKNOWN, -1, died, end),
          profile);
    }
    return builder.build();
  }

  private static double wait(Random random, double rate) {
    return -9_000 * Math.log(1 - random.nextDouble()) / rate;
  }

  private static void add(List<Entry> profile, int concept, int day, boolean has) {
    if (has) {
      profile.add(new Entry(concept, FeatureRole.EXPOSURE.ordinal(), day, day, 1));
    }
  }

  private static ScanRow row(int feature, Set<Integer> spread) {
    return row(feature, spread, List.of(new Outcome.Death()));
  }

  private static ScanRow row(int feature, Set<Integer> spread, List<Outcome> outcomes) {
    var matrix = cohort();
    var query = new ScanQuery(outcomes, List.of(0.0), 60, Strata.standard(), Set.of(), 5, 0.05);
    var cohort = new Cohort(matrix, ConceptTree.flat(matrix.concepts()), spread);
    var exposures = Exposures.of(matrix, cohort.tree(), Set.of());
    var result = Correlation.discover(query, cohort, exposures, Watch.none());
    return result.page(0, result.size()).stream()
        .filter(row -> row.feature() == feature)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatIsGivenForSpreadIsSetAsideWithTheRatioAtEqualSpread() {
    var told = row(MEDICINE, Set.of(SPREAD));
    assertThat(told.rateRatio()).isGreaterThan(2);
    assertThat(told.reasons())
        .filteredOn(reason -> reason.flag() == Flag.INDICATION)
        .singleElement()
        .satisfies(reason -> assertThat(reason.figure()).isBetween(0.8, 1.3));
    assertThat(row(MEDICINE, Set.of()).flags()).doesNotContain(Flag.INDICATION);
  }

  @Test
  void aScanOfOtherOutcomesTooSaysNothingOfIt() {
    var both = List.<Outcome>of(new Outcome.SecondPrimary(), new Outcome.Death());
    assertThat(row(MEDICINE, Set.of(SPREAD), both).flags()).doesNotContain(Flag.INDICATION);
  }

  @Test
  void neitherACauseNorTheSpreadItselfIs() {
    assertThat(row(HABIT, Set.of(SPREAD)).flags()).doesNotContain(Flag.INDICATION);
    assertThat(row(SPREAD, Set.of(SPREAD)).flags()).doesNotContain(Flag.INDICATION);
  }
}
