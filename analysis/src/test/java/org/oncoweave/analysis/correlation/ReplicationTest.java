package org.oncoweave.analysis.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncoweave.analysis.ConceptTree;
import org.oncoweave.analysis.Entry;
import org.oncoweave.analysis.PatientMatrix;
import org.oncoweave.analysis.Person;
import org.oncoweave.analysis.Watch;
import org.oncoweave.analysis.correlation.Correlation.Cohort;
import org.oncoweave.model.Sex;

/// What the held-out half says of a line, and how the line unfolds in time.
class ReplicationTest {
  private static final int UNKNOWN = PatientMatrix.UNKNOWN;
  private static final int CAUSE = 0;
  private static final int ONE_HALF_ONLY = 1;
  private static final int PEOPLE = 4_000;

  /// Concept 0 triples the rate of everybody, concept 1 that of the half looked at.
  private static PatientMatrix cohort(long seed) {
    var random = new Random(seed);
    var builder = PatientMatrix.builder(2);
    for (int p = 0; p < PEOPLE; p++) {
      var key = "patient " + seed + " " + p;
      int what = random.nextInt(6);
      boolean harmed = what == CAUSE || (what == ONE_HALF_ONLY && !Halves.isHeldOut(key));
      int second = 400 + (int) (-40_000 * Math.log(1 - random.nextDouble()) / (harmed ? 3 : 1));
      int index = random.nextInt(6_000);
      var profile = what < 2 ? List.of(Entry.on(what, index)) : List.<Entry>of();
      int last = index + 5_000;
      int met = index + second <= last ? index + second : UNKNOWN;
      builder.add(
          new Person(key, Sex.FEMALE, index - 20_000, index, -1, met, -1, UNKNOWN, last), profile);
    }
    return builder.build();
  }

  private static ScanResult scan(PatientMatrix matrix) {
    var strata = new Strata(10, 0, false, false, List.of(), List.of());
    var query =
        new ScanQuery(
            List.of(new Outcome.SecondPrimary()), List.of(0.0), 60, strata, Set.of(), 5, 0.05);
    var cohort = new Cohort(matrix, ConceptTree.flat(2));
    var exposures = Exposures.of(matrix, cohort.tree(), Set.of());
    return Correlation.discover(query, cohort, exposures, Watch.none());
  }

  private static ScanRow row(ScanResult result, int feature) {
    return result.page(0, result.size()).stream()
        .filter(row -> row.feature() == feature)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void aCauseOfBothHalvesIsRepeatedAndThatOfOneHalfIsNot(long seed) {
    var result = scan(cohort(seed));
    var cause = row(result, CAUSE);
    assertThat(cause.isRepeated()).isTrue();
    assertThat(cause.replication().orElseThrow().isSteady()).isTrue();
    var half = row(result, ONE_HALF_ONLY);
    assertThat(half.discovery()).isTrue();
    assertThat(half.replication().orElseThrow().lookedAt().rateRatio()).isGreaterThan(1.5);
    assertThat(half.isRepeated()).isFalse();
  }

  @Test
  void thePartsTogetherAreTheWholeAndNobodyIsInTwo() {
    var matrix = cohort(5);
    var row = row(scan(matrix), CAUSE);
    var parts = row.replication().orElseThrow();
    assertThat(parts.lookedAt().observed() + parts.heldOut().observed()).isEqualTo(row.observed());
    assertThat(parts.earlier().observed() + parts.later().observed()).isEqualTo(row.observed());
    long held = IntStream.range(0, PEOPLE).filter(p -> Halves.isHeldOut(matrix.key(p))).count();
    assertThat(held).isBetween(PEOPLE * 47L / 100, PEOPLE * 53L / 100);
  }

  @Test
  void theCurvesShowTheEffectInEveryWindowAndTheExposedAboveTheOthers() {
    var result = scan(cohort(6));
    var curves = result.curves(row(result, CAUSE));
    assertThat(curves.latency()).hasSize(5);
    assertThat(curves.latency().subList(1, 5))
        .allSatisfy(window -> assertThat(window.rateRatio()).isGreaterThan(1.5));
    assertThat(curves.landmarkYears()).isCloseTo(1, within(0.01));
    assertThat(curves.exposed().patients() + curves.unexposed().patients())
        .isGreaterThan(PEOPLE * 9 / 10);
    var exposed = curves.exposed().points().get(10);
    assertThat(exposed.low()).isGreaterThan(curves.unexposed().points().get(10).high());
    assertThat(exposed.atRisk()).isLessThan(curves.exposed().patients());
  }
}
