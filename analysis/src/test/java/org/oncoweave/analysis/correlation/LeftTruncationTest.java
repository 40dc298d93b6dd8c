package org.oncoweave.analysis.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
import org.oncoweave.model.Sex;

/// A first treatment elsewhere, told when the patient came years later, seems to protect: who had a
/// second cancer before coming never came.
class LeftTruncationTest {
  private static final int ELSEWHERE = 0;
  private static final int PROTECTS = 1;
  private static final int VISIT = 2;

  private static PatientMatrix cohort(long seed) {
    var random = new Random(seed);
    var builder = PatientMatrix.builder(3);
    for (int p = 0; p < 6_000; p++) {
      int index = random.nextInt(4_000);
      boolean late = random.nextInt(8) == 0;
      boolean safe = random.nextInt(4) == 0;
      int came = late ? 1_000 + random.nextInt(1_000) : 10;
      // No memory: given that nothing came before, the rest is drawn alike.
      int second = 100 + (int) (-8_000 * Math.log(1 - random.nextDouble()) * (safe ? 3 : 1));
      int met = index + (late ? came : 0) + second;
      int last = index + 5_000;
      var entries = new ArrayList<Entry>(List.of(Entry.on(VISIT, index + came)));
      if (late) {
        entries.add(Entry.on(ELSEWHERE, index));
      }
      if (safe) {
        entries.add(Entry.on(PROTECTS, index));
      }
      builder.add(
          new Person(
              "p" + p,
              Sex.MALE,
              index - 20_000,
              index,
              -1,
              met <= last ? met : PatientMatrix.UNKNOWN,
              -1,
              PatientMatrix.UNKNOWN,
              last),
          entries);
    }
    return builder.build();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whatOnlyLateComersHaveIsFlaggedAndATrueEffectIsNot(long seed) {
    var strata = new Strata(0, 0, false, false, List.of(), List.of());
    var query =
        new ScanQuery(
            List.of(new Outcome.SecondPrimary()), List.of(0.0), 60, strata, Set.of(), 5, 0.05);
    var cohort = new Cohort(cohort(seed), ConceptTree.flat(3));
    var exposures =
        Exposures.of(cohort.matrix(), cohort.tree(), Set.of()).without(concept -> concept == VISIT);
    var result = Correlation.discover(query, cohort, exposures, Watch.none());
    for (var row : result.page(0, result.size())) {
      if (row.feature() == ELSEWHERE) {
        assertThat(row.rateRatio()).isLessThan(1);
        assertThat(row.flags()).contains(Flag.LEFT_TRUNCATION);
        assertThat(row.reasons())
            .anyMatch(reason ->
                reason.measure() == Reason.Measure.RATE_RATIO_AFTER_FIRST_RECORD
                    && reason.figure() > 0.8);
      } else {
        assertThat(row.flags()).doesNotContain(Flag.LEFT_TRUNCATION);
        assertThat(row.rateRatio()).isBetween(0.25, 0.45);
      }
    }
  }
}
