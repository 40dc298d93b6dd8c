package org.oncoweave.analysis.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

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
import org.oncoweave.analysis.correlation.DoseLadder.Step;
import org.oncoweave.model.FeatureRole;
import org.oncoweave.model.Sex;

/// A dose whose effect is known is found again, level by level and as a curve.
class DoseCurveTest {
  private static final int UNKNOWN = PatientMatrix.UNKNOWN;
  private static final int EXPOSURE = FeatureRole.EXPOSURE.ordinal();
  private static final int DOSE = 0;
  private static final int SITE = 4;
  private static final DoseLadder LADDER =
      new DoseLadder(DOSE, List.of(new Step(1, 100), new Step(2, 200), new Step(3, 400)));
  private static final ConceptTree TREE = ConceptTree.of(new int[][] {{}, {0}, {1}, {2}, {}});

  /// Half of the people have any dose, a quarter of these each band; the rate grows by
  /// `times[band]`.
  private static ScanResult scan(double... times) {
    var random = new Random(3);
    var builder = PatientMatrix.builder(SITE + 1);
    for (int p = 0; p < 8_000; p++) {
      int index = random.nextInt(6_000);
      int band = random.nextBoolean() ? random.nextInt(4) : -1;
      double rate = band < 0 ? 1 : times[band];
      int met = index + 70 + (int) (-30_000 * Math.log(1 - random.nextDouble()) / rate);
      var entries = new ArrayList<Entry>();
      for (int level = 0; level <= band; level++) {
        entries.add(new Entry(level, EXPOSURE, index - 10 + level, index, 1));
      }
      int last = index + 4_000;
      var sex = random.nextBoolean() ? Sex.FEMALE : Sex.MALE;
      builder.add(
          new Person(
              "p" + p,
              sex,
              index - 20_000,
              index,
              SITE,
              met <= last ? met : UNKNOWN,
              -1,
              UNKNOWN,
              last),
          entries);
    }
    return scan(builder.build(), Set.of());
  }

  private static ScanResult scan(PatientMatrix matrix, Set<Integer> roles) {
    var query =
        new ScanQuery(
            List.of(new Outcome.SecondPrimary()),
            List.of(0.0),
            60,
            Strata.standard(),
            roles,
            5,
            0.05);
    var exposures = Exposures.of(matrix, TREE, roles);
    return Correlation.start(query, new Cohort(matrix, TREE), exposures, Watch.none());
  }

  private static DoseCurve curve(double... times) {
    var result = scan(times);
    return result.dose(result.page(0, 1).getFirst(), LADDER).orElseThrow();
  }

  @Test
  void eachBandHasItsOwnRatioToNoDose() {
    var curve = curve(1, 1.5, 2.25, 4);
    assertThat(curve.bands()).hasSize(4);
    double[] truth = {1, 1.5, 2.25, 4};
    for (int b = 0; b < truth.length; b++) {
      var band = curve.bands().get(b);
      assertThat(Math.log(band.ratio())).isCloseTo(Math.log(truth[b]), within(0.2));
      assertThat(truth[b]).isBetween(band.ciLow() * 0.9, band.ciHigh() * 1.1);
      assertThat(band.patients()).isBetween(850, 1_150);
    }
    assertThat(curve.bands().get(1).from()).isEqualTo(100);
    assertThat(curve.bands().get(3).to()).isInfinite();
    assertThat(curve.bands().stream().mapToInt(DoseCurve.Band::observed).sum()).isGreaterThan(700);
  }

  @Test
  void aStraightDoseHasAStraightCurve() {
    // the log of the rate grows by ln 2 a hundred, at the middles 50, 150, 300 and 500
    var curve = curve(Math.pow(2, .25), Math.pow(2, .75), Math.pow(2, 1.5), Math.pow(2, 2.5));
    assertThat(curve.stepSize()).isEqualTo(100);
    var trend = curve.trend().orElseThrow();
    assertThat(trend.ratio()).isCloseTo(Math.sqrt(2), within(0.06));
    assertThat(trend.log10p()).isLessThan(-20);
    assertThat(curve.nonlinearP()).isGreaterThan(0.01);
    assertThat(curve.curve().getFirst().ratio()).isEqualTo(1);
    var last = curve.curve().getLast();
    assertThat(last.dose()).isEqualTo(500);
    assertThat(Math.pow(2, 2.5)).isBetween(last.low(), last.high());
  }

  @Test
  void aDoseThatStopsToActBendsTheCurve() {
    var curve = curve(1.2, 3, 3, 3);
    assertThat(curve.nonlinearP()).isLessThan(0.001);
    assertThat(curve.curve().get(15).ratio()).isGreaterThan(2);
  }

  @Test
  void whatHasNoLevelsOrNoCasesHasNoCurve() {
    var result = scan(1, 1, 1, 1);
    var row = result.page(0, 1).getFirst();
    var other = new DoseLadder(SITE, List.of(new Step(1, 1)));
    assertThat(result.dose(row, other)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DoseLadder(0, List.of(new Step(1, 5), new Step(2, 5))));
  }
}
