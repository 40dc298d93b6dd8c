package org.oncoweave.analysis.stats.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TimeDependentAucTest {
  @Test
  void withoutCensoringItIsTheShareOfPairsInOrder() {
    // Cases by 5: risks .9 and .4; others: .5, .4 (a tie), .1, one of them taken by another cause.
    var times = new CompetingTimes(new double[] {1, 4, 3, 6, 8}, new int[] {1, 1, 2, 1, 0});
    double[] risk = {0.9, 0.4, 0.5, 0.4, 0.1};
    assertThat(TimeDependentAuc.at(times, risk, 5)).isCloseTo(4.5 / 6, within(1e-12));
  }

  @Test
  void whoIsCensoredCountsThroughThoseWhoAreFollowed() {
    // Censored at 2 among four at risk: from then on each stands for 4/3.
    var times = new CompetingTimes(new double[] {1, 2, 3, 6, 7}, new int[] {1, 0, 1, 1, 0});
    double[] risk = {0.3, 0.9, 0.7, 0.5, 0.2};
    double late = 4.0 / 3;
    double won =
        late + late * 2 * late; // the first case over the last person, the second over both
    assertThat(TimeDependentAuc.at(times, risk, 5))
        .isCloseTo(won / ((1 + late) * 2 * late), within(1e-12));
  }

  @Test
  void withoutACaseOrWithoutOthersThereIsNone() {
    var times = new CompetingTimes(new double[] {1, 2}, new int[] {1, 1});
    double[] risk = {0.1, 0.2};
    assertThat(TimeDependentAuc.at(times, risk, 0.5)).isNaN();
    assertThat(TimeDependentAuc.at(times, risk, 5)).isNaN();
  }
}
