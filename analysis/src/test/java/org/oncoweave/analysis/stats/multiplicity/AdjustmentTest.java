package org.oncoweave.analysis.stats.multiplicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class AdjustmentTest {
  static final List<Long> SEEDS = LongStream.range(0, 30).boxed().toList();

  /// Benjamini and Hochberg 1995, section 3.1: fifteen p-values of a trial, four of them rejected.
  private static final double[] TRIAL = {
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719,
    0.6528, 0.7590, 1.0
  };

  @Test
  void theTrialOfThePaper() {
    assertThat(Adjustment.rejected(Adjustment.benjaminiHochberg(TRIAL), 0.05)).isEqualTo(4);
    assertThat(Adjustment.rejected(Adjustment.bonferroni(TRIAL), 0.05)).isEqualTo(3);
    assertThat(Adjustment.rejected(Adjustment.hochberg(TRIAL), 0.05)).isEqualTo(3);
  }

  @Test
  void whatIsUnknownStaysSoAndDoesNotCount() {
    double[] p = {Double.NaN, 0.01, 0.04};
    assertThat(Adjustment.holm(p)).containsExactly(Double.NaN, 0.02, 0.04);
  }

  @ParameterizedTest
  @FieldSource("SEEDS")
  void theOrderDoesNotMatterAndAdjustingNeverLowers(long seed) {
    var random = new SplittableRandom(seed);
    double[] p = random.doubles(12).toArray();
    double[] reversed = IntStream.range(0, 12).mapToDouble(i -> p[11 - i]).toArray();
    double[] q = Adjustment.benjaminiHochberg(p);
    double[] r = Adjustment.benjaminiHochberg(reversed);
    double[] y = Adjustment.benjaminiYekutieli(p);
    for (int i = 0; i < 12; i++) {
      assertThat(q[i]).isEqualTo(r[11 - i]).isGreaterThanOrEqualTo(p[i]);
      assertThat(y[i]).isGreaterThanOrEqualTo(q[i]);
    }
  }

  @Test
  void theSmallestPValuesAreCombinedWithoutLoss() {
    assertThat(Combination.cauchy(new double[] {1e-300, 0.5}) / 2e-300).isCloseTo(1, within(1e-9));
    assertThat(Combination.simes(new double[] {1e-300, 0.5}) / 2e-300).isCloseTo(1, within(1e-12));
  }

  @Test
  void anEValueOfThePaper() {
    // VanderWeele and Ding 2017: a risk ratio of 3.9 (1.8 to 8.7) needs 7.26, its limit 3.0.
    assertThat(EValue.of(3.9)).isCloseTo(7.26, within(0.005));
    assertThat(EValue.ofInterval(1.8, 8.7)).isCloseTo(3.0, within(0.005));
    assertThat(EValue.of(1 / 3.9)).isCloseTo(EValue.of(3.9), within(1e-12));
  }

  @Test
  void studiesWithoutSystematicErrorAreLeftAsTheyAre() {
    double[] effects = {-0.1, 0.1, -0.1, 0.1};
    double[] errors = {1, 1, 1, 1};
    var model = new EmpiricalCalibration(effects, errors);
    assertThat(model.sigma()).isZero();
    assertThat(model.p(0.5, 0.2))
        .isCloseTo(EmpiricalCalibration.uncalibrated(0.5, 0.2), within(1e-12));
  }

  @Test
  void allRelabellingsOfSixSubjects() {
    boolean[] outcome = {true, true, true, false, false, false};
    boolean[][] features = {outcome, {true, false, true, false, true, false}, new boolean[6]};
    var test = MaxT.complete(features, outcome);
    assertThat(test.statistics()[0]).isCloseTo(6, within(1e-12));
    assertThat(test.raw()).containsExactly(2.0 / 20, 1, 1);
    assertThat(test.stepDown()[2]).isEqualTo(1);
    double drawn = MaxT.sampled(features, outcome, 4000, 7).singleStep()[0];
    assertThat(drawn).isCloseTo(test.singleStep()[0], within(0.03));
  }
}
