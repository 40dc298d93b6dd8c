package org.oncoweave.analysis.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.oncoweave.analysis.ConceptTree;
import org.oncoweave.analysis.Entry;
import org.oncoweave.analysis.PatientMatrix;
import org.oncoweave.analysis.Person;
import org.oncoweave.analysis.prediction.RiskModel.Kind;
import org.oncoweave.model.Sex;

/// A model of a cohort whose hazards are known: 1 % a year of a second primary, three times that
/// with factor 0, not more with factor 1; 4 % a year of death.
class RiskModelTest {
  private static PatientMatrix cohort(int people) {
    var random = new Random(7);
    var builder = PatientMatrix.builder(3);
    for (int p = 0; p < people; p++) {
      int index = p;
      boolean harmed = random.nextInt(3) == 0;
      var entries = new ArrayList<Entry>();
      if (harmed) {
        entries.add(Entry.on(0, index));
      }
      if (random.nextBoolean()) {
        entries.add(Entry.on(1, index));
      }
      entries.add(Entry.on(2, index + 3_000)); // comes too late to count
      int second = index + wait(random, harmed ? 0.03 : 0.01);
      int death = index + wait(random, 0.04);
      int last = Math.min(death, index + 6_000);
      builder.add(
          new Person(
              "p" + p,
              random.nextBoolean() ? Sex.MALE : Sex.FEMALE,
              index - 15_000 - random.nextInt(8_000),
              index,
              -1,
              second <= last ? second : PatientMatrix.UNKNOWN,
              -1,
              death <= last ? death : PatientMatrix.UNKNOWN,
              last),
          entries);
    }
    return builder.build();
  }

  private static int wait(Random random, double yearly) {
    return 1 + (int) (-365.25 / yearly * Math.log(1 - random.nextDouble()));
  }

  private static RiskModel model(Kind kind) {
    return RiskModel.of(cohort(6_000), ConceptTree.flat(3), List.of(0, 1, 2), kind);
  }

  private static final RiskModel MODEL = model(Kind.CAUSE_SPECIFIC);

  @Test
  void theFactorThatHarmsIsFoundAndTheOthersAreNot() {
    double[] ratios = MODEL.hazardRatios();
    assertThat(ratios[2]).isBetween(2.4, 3.6);
    assertThat(ratios[1]).isBetween(0.8, 1.25);
    assertThat(ratios[3]).isBetween(0.8, 1.25);
    assertThat(ratios[4]).isCloseTo(1, within(1e-6)); // nobody had it by the landmark
  }

  @Test
  void theAbsoluteRiskIsThatOfTheHazards() {
    for (double years : new double[] {5, 10}) {
      var risk = MODEL.risk(50, true, new boolean[] {true, false, false}, years);
      double truth = 0.03 / 0.07 * (1 - Math.exp(-0.07 * years));
      assertThat(risk.low()).isLessThan(truth);
      assertThat(risk.high()).isGreaterThan(truth);
      assertThat(risk.chance()).isBetween(risk.low(), risk.high());
    }
  }

  @Test
  void itIsTriedOnTheLaterThird() {
    var validation = MODEL.validation();
    assertThat(validation.concordance()).isBetween(0.56, 0.72);
    assertThat(validation.area()).isBetween(0.56, 0.75);
    assertThat(validation.slope()).isBetween(0.7, 1.3);
    assertThat(validation.optimism()).isBetween(-0.005, 0.03);
    assertThat(validation.calibration())
        .hasSize(5)
        .filteredOn(group -> group.predicted() >= group.low() && group.predicted() <= group.high())
        .hasSizeGreaterThanOrEqualTo(4);
    var five = validation.decision().get(1);
    assertThat(five.model()).isGreaterThanOrEqualTo(five.everybody());
  }

  @Test
  void theSubdistributionSaysTheSameRisksWithTheSameTrial() {
    var gray = model(Kind.SUBDISTRIBUTION);

    // Who is harmed dies as often, so that the ratio of the chance lies below that of the hazard.
    assertThat(gray.hazardRatios()[2]).isBetween(2.2, MODEL.hazardRatios()[2]);
    assertThat(gray.hazardRatios()[4]).isCloseTo(1, within(1e-6));
    for (double years : new double[] {5, 10}) {
      var risk = gray.risk(50, true, new boolean[] {true, false, false}, years);
      double truth = 0.03 / 0.07 * (1 - Math.exp(-0.07 * years));
      assertThat(risk.chance()).isCloseTo(truth, within(0.03)).isBetween(risk.low(), risk.high());
    }
    var validation = gray.validation();
    assertThat(validation.concordance()).isCloseTo(MODEL.validation().concordance(), within(0.01));
    assertThat(validation.area()).isCloseTo(MODEL.validation().area(), within(0.01));
    assertThat(validation.slope()).isBetween(0.7, 1.3);
    assertThat(validation.calibration())
        .filteredOn(group -> group.predicted() >= group.low() && group.predicted() <= group.high())
        .hasSizeGreaterThanOrEqualTo(4);
    assertThat(validation.decision()).hasSameSizeAs(MODEL.validation().decision());
  }

  @Test
  void withTooFewSecondPrimariesThereIsNoModel() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> RiskModel.of(cohort(200), ConceptTree.flat(3), List.of(0), Kind.CAUSE_SPECIFIC))
        .withMessageContaining("Too few second primaries");
  }
}
