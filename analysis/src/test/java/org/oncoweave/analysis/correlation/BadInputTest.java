package org.oncoweave.analysis.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncoweave.analysis.ConceptTree;
import org.oncoweave.analysis.Entry;
import org.oncoweave.analysis.PatientMatrix;
import org.oncoweave.analysis.Person;
import org.oncoweave.analysis.Watch;
import org.oncoweave.analysis.correlation.Correlation.Cohort;
import org.oncoweave.analysis.correlation.ModelAnswer.Missing;
import org.oncoweave.model.Sex;

/// Questions without an answer get none, and numbers beyond the usual keep theirs.
class BadInputTest {
  private static final int NEVER = PatientMatrix.UNKNOWN;
  private static final int PEOPLE = 40;
  private static final Strata ONE = new Strata(0, 0, false, false, List.of(), List.of());

  /// When somebody falls ill and what they were exposed to, by their number.
  private interface Life {
    int second(int p);

    List<Entry> exposed(int p);
  }

  private static ScanResult discover(int concepts, Life life) {
    var builder = PatientMatrix.builder(concepts);
    for (int p = 0; p < PEOPLE; p++) {
      builder.add(
          new Person("p" + p, Sex.FEMALE, -9_000, 0, -1, life.second(p), -1, NEVER, 1_000),
          life.exposed(p));
    }
    var query =
        new ScanQuery(
            List.of(new Outcome.SecondPrimary()), List.of(0.0), 0, ONE, Set.of(), 1, 0.05);
    var cohort = new Cohort(builder.build(), ConceptTree.flat(concepts));
    var exposures = Exposures.of(cohort.matrix(), cohort.tree(), Set.of());
    return Correlation.discover(query, cohort, exposures, Watch.none());
  }

  private static ScanResult discover(int concepts, int ill, int exposed) {
    return discover(
        concepts,
        new Life() {
          @Override
          public int second(int p) {
            return p < ill ? 500 + p : NEVER;
          }

          @Override
          public List<Entry> exposed(int p) {
            var entries = new ArrayList<Entry>();
            for (int c = 0; c < concepts && p < exposed; c++) {
              entries.add(Entry.on(c, -10));
            }
            return entries;
          }
        });
  }

  @Test
  void whereEverybodyIsExposedOrNobodyFallsIllNothingIsSaid() {
    for (var row : List.of(discover(1, 10, PEOPLE), discover(1, 0, 20))) {
      var only = row.page(0, 1).getFirst();
      assertThat(only.log10p()).isZero();
      assertThat(only.variance()).isZero();
      assertThat(only.rateRatio()).isNaN();
      assertThat(row.findings()).isZero();
      assertThat(row.familyWise(Relabelling.of(1, 100), Watch.none()).values())
          .allMatch(p -> p == 1);
    }
  }

  @Test
  void zeroPersonTimeNegativeFollowUpAndUnknownDaysAddNothing() {
    var builder = PatientMatrix.builder(1);
    int[][] days = {{0, 500, 0}, {0, 500, -400}, {0, -20, 900}, {NEVER, 500, 900}};
    for (int[] life : days) {
      builder.add(
          new Person(
              "p" + life[1] + life[2], Sex.MALE, -9_000, life[0], -1, life[1], -1, NEVER, life[2]),
          List.of(Entry.on(0, -10)));
    }
    var query =
        new ScanQuery(
            List.of(new Outcome.SecondPrimary()), List.of(0.0), 0, ONE, Set.of(), 1, 0.05);
    var cohort = new Cohort(builder.build(), ConceptTree.flat(1));
    var exposures = Exposures.of(cohort.matrix(), cohort.tree(), Set.of());
    var result = Correlation.discover(query, cohort, exposures, Watch.none());
    assertThat(result.findings()).isZero();
    assertThat(result.page(0, 9)).allMatch(row -> row.expected() == 0 && row.log10p() == 0);
  }

  @Test
  void perfectSeparationHasAPAndNoRatio() {
    var row = discover(1, 20, 20).page(0, 1).getFirst();

    assertThat(row.observed()).isEqualTo(20);
    assertThat(row.log10p()).isLessThan(-4);
    assertThat(row.rateRatio()).isNaN();
  }

  @ParameterizedTest(name = "{0} ill, {1} exposed: {2}")
  @CsvSource({
    "0, 20, TOO_FEW_EVENTS, TOO_FEW_EVENTS",
    "4, 20, TOO_FEW_EVENTS, TOO_FEW_EVENTS",
    "10, 40, NO_CONTRAST, NO_CONTRAST_AT_LANDMARK",
    "10, 10, SEPARATION, SEPARATION"
  })
  void aModelWithoutAnAnswerSaysWhy(int ill, int exposed, Missing why, Missing atLandmark) {
    var result = discover(1, ill, exposed);
    var models = result.models(result.page(0, 1).getFirst(), Sampling.standard());

    assertThat(models.cox().missing()).contains(why);
    assertThat(models.subdistribution().missing()).contains(atLandmark);
    assertThat(models.cox().hazard()).isEmpty();
    assertThat(models.others()).hasSize(4);
    assertThat(models.others().getLast().missing()).contains(why);
    assertThat(models.others())
        .allSatisfy(one -> {
          assertThat(one.missing().isPresent()).isEqualTo(Double.isNaN(one.ratio()));
          assertThat(one.missing().isPresent()).isEqualTo(Double.isNaN(one.log10p()));
        });
  }

  @Test
  void aFeatureThatRepeatsAnotherSaysTheSame() {
    var rows = discover(2, 20, 25).page(0, 2);

    assertThat(rows.getFirst().log10p()).isEqualTo(rows.getLast().log10p());
    assertThat(rows.getFirst().expected()).isEqualTo(rows.getLast().expected());
  }

  @ParameterizedTest(name = "observed {0}, expected {1}, variance {2}")
  @CsvSource({"1e9, 5e8, 2.5e8", "1e6, 1e3, 9e2", "5000, 10, 9.9", "0, 1e9, 5e8"})
  void aPBelowTheSmallestNumberKeepsItsLogarithm(double observed, double expected, double v) {
    assertThat(ScoreTest.log10p(observed, expected, v)).isFinite().isLessThan(-300);
  }

  @ParameterizedTest
  @CsvSource({"NaN, 1, 1", "3, NaN, 1", "3, 1, NaN", "3, 0, 0", "0, 0, 0"})
  void whatIsNoNumberSaysNothing(double observed, double expected, double variance) {
    assertThat(ScoreTest.log10p(observed, expected, variance)).isZero();
  }

  @Test
  void anExposureAfterTheOutcomeIsNone() {
    var found =
        discover(
            1,
            new Life() {
              @Override
              public int second(int p) {
                return p < 10 ? 500 : NEVER;
              }

              @Override
              public List<Entry> exposed(int p) {
                return List.of(Entry.on(0, p < 10 ? 600 : 100));
              }
            });

    assertThat(found.page(0, 1).getFirst().observed()).isZero();
  }
}
