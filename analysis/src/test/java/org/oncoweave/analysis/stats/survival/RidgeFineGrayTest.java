package org.oncoweave.analysis.stats.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/// [FineGray] meets the reference numbers of cmprsk; without a penalty this is the same model.
class RidgeFineGrayTest {
  private static final int N = 900;
  private static final double[][] X = new double[N][2];
  private static final CompetingTimes TIMES = times();

  private static CompetingTimes times() {
    var random = new Random(3);
    double[] time = new double[N];
    int[] cause = new int[N];
    for (int i = 0; i < N; i++) {
      X[i] = new double[] {random.nextGaussian() * 12 + 60, random.nextInt(2)};
      double first = -Math.log(1 - random.nextDouble()) / (0.05 * Math.exp(0.7 * X[i][1]));
      double second = -Math.log(1 - random.nextDouble()) / 0.08;
      double censored = 20 * random.nextDouble();
      time[i] = Math.ceil(100 * Math.min(censored, Math.min(first, second))) / 100;
      cause[i] = censored < Math.min(first, second) ? 0 : first < second ? 1 : 2;
    }
    return new CompetingTimes(time, cause);
  }

  @Test
  void withoutAPenaltyItIsTheModelOfFineAndGray() {
    double[] plain = FineGray.fit(TIMES, 1, X).orElseThrow().coefficients();
    double[] free = RidgeFineGray.fit(TIMES, 1, X, 0).coefficients();

    assertThat(free[0]).isCloseTo(plain[0], within(1e-9));
    assertThat(free[1]).isCloseTo(plain[1], within(1e-9));
  }

  @Test
  void theMorePenaltyTheNearerToNoEffectAndAConstantHasNone() {
    double before = Double.POSITIVE_INFINITY;
    for (double penalty : new double[] {0, 1, 30, 1000}) {
      double now = RidgeFineGray.fit(TIMES, 1, X, penalty).coefficients()[1];
      assertThat(now).isPositive().isLessThan(before);
      before = now;
    }
    double[][] constant = new double[N][];
    for (int i = 0; i < N; i++) {
      constant[i] = new double[] {X[i][1], 1};
    }
    assertThat(RidgeFineGray.fit(TIMES, 1, constant, 1).coefficients()[1]).isZero();
  }

  /// Of people who are all alike the chance is the cumulative incidence (Geskus, Biometrics
  /// 2011;67:39).
  @Test
  void withoutAnEffectTheRiskIsTheCumulativeIncidence() {
    var alike = RidgeFineGray.fit(TIMES, 1, new double[N][1], 1);
    var incidence = new CumulativeIncidence(TIMES, 1);
    for (double years : new double[] {1, 3, 5, 10}) {
      assertThat(alike.risk(new double[1], years))
          .isCloseTo(incidence.at(years).estimate(), within(2e-3));
    }
    assertThat(alike.risk(new double[1], 0)).isZero();
  }
}
