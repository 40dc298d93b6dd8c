package org.oncoweave.analysis.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.oncoweave.analysis.ConceptTree;
import org.oncoweave.analysis.Entry;
import org.oncoweave.analysis.PatientMatrix;
import org.oncoweave.analysis.Person;
import org.oncoweave.analysis.Watch;
import org.oncoweave.model.Sex;

/// 400 patients: 100 carry feature 0, 100 feature 1, 200 neither. Outcomes 2 to 7 are those that
/// nothing causes: whoever carries feature 0 has them twice as often all the same.
class CalibrationTest {
  private static final int NEVER = PatientMatrix.UNKNOWN;
  private static final int FIRST_CONTROL = 2;
  private static final int CONTROLS = 6;
  private static final List<Outcome> NOT_CAUSED =
      IntStream.range(FIRST_CONTROL, FIRST_CONTROL + CONTROLS)
          .<Outcome>mapToObj(c -> new Outcome.ConceptSeen("control " + c, c))
          .toList();

  private static ScanResult scan() {
    var builder = PatientMatrix.builder(FIRST_CONTROL + CONTROLS);
    for (int p = 0; p < 400; p++) {
      int group = Math.min(2, p / 100);
      int rank = p - 100 * group;
      var entries = new ArrayList<Entry>();
      if (group < 2) {
        entries.add(Entry.on(group, -1));
      }
      int many = group == 1 ? 10 : 20;
      for (int c = 0; c < CONTROLS; c++) {
        // Each time others, all late, so that nearly nothing but the number tells.
        if (rank / many == c % 5) {
          entries.add(Entry.on(FIRST_CONTROL + c, 4990));
        }
      }
      int second = rank < 20 ? 4990 : NEVER;
      builder.add(
          new Person("p" + p, Sex.FEMALE, -10_000, 0, -1, second, -1, NEVER, 5000), entries);
    }
    var query =
        new ScanQuery(
            List.of(new Outcome.SecondPrimary()),
            List.of(0.0),
            0,
            new Strata(0, 0, false, false, List.of(), List.of()),
            Set.of(),
            1,
            0.05);
    var tree = ConceptTree.flat(FIRST_CONTROL + CONTROLS);
    return Correlation.start(query, new Correlation.Cohort(builder.build(), tree), Watch.none());
  }

  private static ScanRow line(ScanResult result, int feature) {
    return result.page(0, result.size()).stream()
        .filter(row -> row.feature() == feature)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatAFeatureShowsForOutcomesThatItCannotCauseIsTakenOffItsLine() {
    var result = scan();
    var learnt = result.calibration(new NegativeControls(Set.of(), NOT_CAUSED), Watch.none());

    // 20 of 100 against 40 of 300, for the controls 20 of 100 against 30 of 300.
    var confounded = line(result, 0);
    var less = learnt.of(confounded).orElseThrow();
    assertThat(confounded.rateRatio()).isCloseTo(1.5, within(0.01));
    assertThat(less.controls()).isEqualTo(CONTROLS);
    assertThat(less.bias()).isCloseTo(2, within(0.01));
    assertThat(less.spread()).isZero();
    assertThat(less.ratio()).isCloseTo(0.75, within(0.01));

    // 20 of 100 against 40 of 300, for the controls 10 of 100 against 40 of 300.
    var hidden = line(result, 1);
    var more = learnt.of(hidden).orElseThrow();
    assertThat(more.bias()).isCloseTo(0.75, within(0.01));
    assertThat(more.ratio()).isCloseTo(2, within(0.02));
    assertThat(more.log10p()).isLessThan(hidden.log10p());
    assertThat(more.ciLow()).isLessThan(2).isGreaterThan(1);
  }

  @Test
  void featuresThatCauseNothingAreTakenWithThemAndTooFewSayNothing() {
    var result = scan();

    var few =
        result.calibration(new NegativeControls(Set.of(1), NOT_CAUSED.subList(0, 3)), Watch.none());
    assertThat(few.isEnough()).isFalse();
    assertThat(few.of(line(result, 0))).isEmpty();

    // Four outcomes of ratio 2 and one feature of ratio 1.5, all with about the same error.
    var both =
        result.calibration(new NegativeControls(Set.of(1), NOT_CAUSED.subList(0, 4)), Watch.none());
    var line = both.of(line(result, 0)).orElseThrow();
    assertThat(line.controls()).isEqualTo(5);
    assertThat(line.bias()).isCloseTo(Math.pow(Math.pow(2, 4) * 1.5, 0.2), within(0.03));
  }
}
