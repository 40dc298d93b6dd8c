package org.oncoweave.analysis.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncoweave.analysis.ConceptTree;
import org.oncoweave.analysis.Entry;
import org.oncoweave.analysis.PatientMatrix;
import org.oncoweave.analysis.Person;
import org.oncoweave.analysis.Watch;
import org.oncoweave.analysis.correlation.Correlation.Cohort;
import org.oncoweave.model.FeatureRole;
import org.oncoweave.model.Sex;

/// Which hits say something of their own, where the same people have several of them.
class ConditioningTest {
  private static final int TREATMENT = 0;
  private static final int COUNT = 1;
  private static final int HABIT = 2;
  private static final int SHADOW = 3;
  private static final int SITE = 4;

  /// A treatment that acts, with a blood count before nearly each course and hardly without; a
  /// habit that acts, and what half of the people with it and few others have.
  private static PatientMatrix cohort(long seed) {
    var random = new Random(seed);
    var builder = PatientMatrix.builder(SITE + 1);
    for (int p = 0; p < 8_000; p++) {
      int index = random.nextInt(6_000);
      var has = new boolean[SITE];
      has[TREATMENT] = random.nextInt(4) == 0;
      has[COUNT] = random.nextInt(100) < (has[TREATMENT] ? 99 : 1);
      has[HABIT] = random.nextInt(3) == 0;
      has[SHADOW] = random.nextInt(100) < (has[HABIT] ? 50 : 5);
      double rate = (has[TREATMENT] ? 2 : 1) * (has[HABIT] ? 3 : 1);
      int wait = 70 + (int) (-60_000 * Math.log(1 - random.nextDouble()) / rate);
      int last = index + 5_000;
      int met = index + wait <= last ? index + wait : PatientMatrix.UNKNOWN;
      var sex = random.nextBoolean() ? Sex.FEMALE : Sex.MALE;
      builder.add(
          new Person(
              "p" + p, sex, index - 20_000, index, SITE, met, -1, PatientMatrix.UNKNOWN, last),
          profile(has, index));
    }
    return builder.build();
  }

  private static List<Entry> profile(boolean[] has, int day) {
    var profile = new ArrayList<Entry>();
    for (int concept = 0; concept < has.length; concept++) {
      if (has[concept]) {
        profile.add(new Entry(concept, FeatureRole.EXPOSURE.ordinal(), day, day, 1));
      }
    }
    return profile;
  }

  private static ScanResult scan(long seed) {
    var matrix = cohort(seed);
    var query =
        new ScanQuery(
            List.of(new Outcome.SecondPrimary()),
            List.of(0.0),
            60,
            Strata.standard(),
            Set.of(),
            5,
            0.05);
    var cohort = new Cohort(matrix, ConceptTree.flat(matrix.concepts()));
    var exposures = Exposures.of(matrix, cohort.tree(), Set.of());
    return Correlation.discover(query, cohort, exposures, Watch.none());
  }

  private static Optional<ScanRow> hit(ScanResult result, int feature) {
    return result.page(0, result.size()).stream()
        .filter(row -> row.feature() == feature && row.q() < 0.05)
        .findFirst();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void aShadowIsAProxyAndTheSamePeopleAreADuplicateOfOneAnother(long seed) {
    var result = scan(seed);
    assertThat(hit(result, HABIT).orElseThrow().flags()).doesNotContain(Flag.PROXY, Flag.DUPLICATE);
    assertThat(hit(result, SHADOW).orElseThrow())
        .satisfies(
            row -> assertThat(row.flags()).contains(Flag.PROXY).doesNotContain(Flag.DUPLICATE))
        .satisfies(row -> assertThat(row.explainedBy()).hasValue(HABIT));
    var treatment = hit(result, TREATMENT).orElseThrow();
    var count = hit(result, COUNT).orElseThrow();
    assertThat(List.of(isExplained(treatment), isExplained(count)))
        .as("one of the two, never both")
        .containsExactlyInAnyOrder(true, false);
    if (isExplained(count)) {
      assertThat(count.explainedBy()).hasValue(TREATMENT);
    } else {
      assertThat(treatment.explainedBy()).hasValue(COUNT);
    }
  }

  private static boolean isExplained(ScanRow row) {
    return row.flags().contains(Flag.DUPLICATE) || row.flags().contains(Flag.PROXY);
  }
}
