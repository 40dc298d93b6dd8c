package org.oncoweave.analysis.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncoweave.analysis.ConceptTree;
import org.oncoweave.analysis.Entry;
import org.oncoweave.analysis.PatientMatrix;
import org.oncoweave.analysis.Person;
import org.oncoweave.analysis.Watch;
import org.oncoweave.model.Sex;

class ContrastTest {
  private static final int NEVER = PatientMatrix.UNKNOWN;
  private static final Outcome ANY = new Outcome.SecondPrimary();

  private static Looks looks(PatientMatrix matrix, int concepts) {
    var strata = new Strata(10, 0, true, false, List.of(1.0), List.of());
    var query = new ScanQuery(List.of(ANY), List.of(0.0), 0, strata, Set.of(), 1, 0.05);
    var cohort = new Correlation.Cohort(matrix, ConceptTree.flat(concepts));
    return new Looks(query, cohort, Exposures.of(matrix, cohort.tree(), Set.of()));
  }

  private static PatientMatrix anyCohort(long seed, int concepts) {
    var random = new Random(seed);
    var builder = PatientMatrix.builder(concepts);
    for (int p = 0; p < 800; p++) {
      int last = 200 + random.nextInt(4000);
      int second = (int) (-9000 * Math.log(1 - random.nextDouble()));
      var sex = random.nextBoolean() ? Sex.FEMALE : Sex.MALE;
      var entries = new ArrayList<Entry>();
      for (int c = 0; c < concepts; c++) {
        if (random.nextDouble() < 0.3) {
          entries.add(Entry.on(c, random.nextInt(-2000, 3000)));
        }
      }
      int birth = -15_000 - random.nextInt(9000);
      builder.add(
          new Person("p" + p, sex, birth, 0, -1, second <= last ? second : NEVER, -1, NEVER, last),
          entries);
    }
    return builder.build();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aContrastSaysWhatTheScanSays(long seed) {
    var looks = looks(anyCohort(seed, 4), 4);
    var result = Correlation.start(looks.query(), looks.cohort(), looks.exposures(), Watch.none());

    for (var row : result.page(0, result.size())) {
      var score = looks.asScanned(ANY).score(looks.spells(row.feature(), 0));
      assertThat(score.observed()).isEqualTo(row.observed());
      assertThat(score.expected()).isCloseTo(row.expected(), within(1e-9));
      assertThat(score.variance()).isCloseTo(row.variance(), within(1e-9));
      assertThat(score.ratio()).isCloseTo(row.rateRatio(), within(1e-9));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void twoWindowsAddUpToTheWholeAndAThingGivenItselfSaysNothing(long seed) {
    var looks = looks(anyCohort(seed, 2), 2);
    var contrast = looks.asScanned(ANY);
    var all = looks.spells(0, 0);
    var whole = contrast.score(all);
    var early = contrast.score(all.between(0, 700));
    var late = contrast.score(looks.spells(0, 700 / Looks.YEAR));

    assertThat(early.observed() + late.observed()).isEqualTo(whole.observed());
    assertThat(early.expected() + late.expected()).isCloseTo(whole.expected(), within(1e-9));
    assertThat(contrast.given(all.column(800)).score(all).variance()).isCloseTo(0, within(1e-9));
  }

  @Test
  void theEverNeverTableIsThatOfMantelAndHaenszel() {
    // Four people of one stratum, two exposed of whom one is a case, one case among the others.
    var builder = PatientMatrix.builder(1);
    int[] second = {100, NEVER, 300, NEVER};
    for (int p = 0; p < 4; p++) {
      var person = new Person("p" + p, Sex.MALE, -20_000, 0, -1, second[p], -1, NEVER, 400);
      builder.add(person, p < 2 ? List.of(Entry.on(0, -5)) : List.of());
    }
    var looks = looks(builder.build(), 1);

    var score = new EverNever(looks, ANY).score(Spells.ever(looks.exposures(), 0));

    assertThat(score.observed()).isEqualTo(1);
    assertThat(score.expected()).isCloseTo(1, within(1e-12));
    assertThat(score.variance()).isCloseTo(2.0 * 2 * 2 * 2 / (4 * 4 * 3), within(1e-12));
  }
}
