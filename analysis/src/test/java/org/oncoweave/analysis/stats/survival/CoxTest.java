package org.oncoweave.analysis.stats.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class CoxTest {
  static final List<Long> SEEDS = LongStream.range(0, 20).boxed().toList();

  @Test
  void threeSubjectsSolvedByHand() {
    // Events at 1 (x = 1) and 2 (x = 0), one censored at 3 (x = 1): with r = e^b the likelihood is
    // r/(2r+1) times 1/(1+r), greatest at r = 1/sqrt 2.
    var rows = AtRisk.of(new double[] {1, 2, 3}, new boolean[] {true, true, false});
    var fit = Cox.fit(rows, new double[][] {{1}, {0}, {1}}, Ties.EFRON).orElseThrow();
    assertThat(fit.coefficients()[0]).isCloseTo(-Math.log(2) / 2, within(1e-9));
    assertThat(fit.nullLogLikelihood()).isCloseTo(-Math.log(6), within(1e-12));
  }

  @Test
  void whatHasNoAnswerHasNone() {
    var rows = AtRisk.of(new double[] {1, 2, 3}, new boolean[] {true, true, true});
    double[][] constant = {{2}, {2}, {2}};
    double[][] monotone = {{3}, {2}, {1}};
    var none = AtRisk.of(new double[] {1, 2}, new boolean[2]);
    assertThat(Cox.fit(rows, constant, Ties.EFRON)).isEmpty();
    assertThat(Cox.fit(none, new double[][] {{1}, {0}}, Ties.EFRON)).isEmpty();
    assertThat(Cox.fit(rows, monotone, Ties.EFRON).orElseThrow().exists()).isFalse();
  }

  @ParameterizedTest
  @FieldSource("SEEDS")
  void withoutTiesAllWaysAgreeAndTheClockMayBend(long seed) {
    var study = new Study(seed);
    var efron = study.fit(study.stop, Ties.EFRON);
    double[] bent = Arrays.stream(study.stop).map(t -> Math.log(1 + t)).toArray();
    for (var other :
        List.of(
            study.fit(study.stop, Ties.BRESLOW),
            study.fit(study.stop, Ties.EXACT),
            study.fit(bent, Ties.EFRON))) {
      assertThat(other.coefficients()[0]).isCloseTo(efron.coefficients()[0], within(1e-7));
      assertThat(other.covariance()[1][1]).isCloseTo(efron.covariance()[1][1], within(1e-7));
    }
  }

  @ParameterizedTest
  @FieldSource("SEEDS")
  void aSubjectCutInTwoIntervalsIsStillOneSubject(long seed) {
    var study = new Study(seed);
    int n = study.stop.length;
    double[] start = new double[2 * n];
    double[] stop = new double[2 * n];
    boolean[] event = new boolean[2 * n];
    for (int i = 0; i < n; i++) {
      start[i] = Double.NEGATIVE_INFINITY;
      stop[i] = study.stop[i] / 3;
      start[n + i] = stop[i];
      stop[n + i] = study.stop[i];
      event[n + i] = study.event[i];
    }
    double[][] x = Stream.of(study.x, study.x).flatMap(Arrays::stream).toArray(double[][]::new);
    int[] subject = IntStream.range(0, 2 * n).map(i -> i % n).toArray();
    int[] one = IntStream.range(0, n).toArray();
    var whole = study.fit(study.stop, Ties.EFRON);
    var cut = Cox.fit(new AtRisk(start, stop, event, new int[2 * n]), x, Ties.EFRON).orElseThrow();
    assertThat(cut.coefficients()[0]).isCloseTo(whole.coefficients()[0], within(1e-8));
    assertThat(cut.concordance()).isCloseTo(whole.concordance(), within(1e-12));
    assertThat(cut.robustCovariance(subject)[0][0])
        .isCloseTo(whole.robustCovariance(one)[0][0], within(1e-8));
  }

  @ParameterizedTest
  @FieldSource("SEEDS")
  void withoutAnotherCauseFineAndGrayAreCox(long seed) {
    var study = new Study(seed);
    int[] cause = IntStream.range(0, study.event.length).map(i -> study.event[i] ? 1 : 0).toArray();
    var gray = FineGray.fit(new CompetingTimes(study.stop, cause), 1, study.x).orElseThrow();
    var cox = study.fit(study.stop, Ties.BRESLOW);
    assertThat(gray.coefficients()[1]).isCloseTo(cox.coefficients()[1], within(1e-8));
    int[] one = IntStream.range(0, cause.length).toArray();
    assertThat(gray.covariance()[0][0]).isCloseTo(cox.robustCovariance(one)[0][0], within(1e-8));
  }

  @ParameterizedTest
  @FieldSource("SEEDS")
  void theScoreTestOfTwoGroupsIsTheLogRankTest(long seed) {
    var study = new Study(seed);
    int[] group = Arrays.stream(study.x).mapToInt(row -> (int) row[0]).toArray();
    double[][] x = IntStream.of(group).mapToObj(g -> new double[] {g}).toArray(double[][]::new);
    var rows = AtRisk.of(study.stop, study.event);
    double score = Cox.fit(rows, x, Ties.EFRON).orElseThrow().score();
    assertThat(new LogRank(rows, group, 0).chiSquare()).isCloseTo(score, within(1e-8));
  }

  /// Some subjects with one binary and one continuous covariate, without ties.
  private static final class Study {
    final double[] stop = new double[60];
    final boolean[] event = new boolean[60];
    final double[][] x = new double[60][];

    Study(long seed) {
      var random = new SplittableRandom(seed);
      for (int i = 0; i < stop.length; i++) {
        x[i] = new double[] {random.nextInt(2), random.nextDouble()};
        stop[i] = -Math.log(random.nextDouble()) / Math.exp(0.5 * x[i][0] - x[i][1]);
        event[i] = random.nextInt(3) > 0;
      }
    }

    Cox fit(double[] time, Ties ties) {
      return Cox.fit(AtRisk.of(time, event), x, ties).orElseThrow();
    }
  }
}
