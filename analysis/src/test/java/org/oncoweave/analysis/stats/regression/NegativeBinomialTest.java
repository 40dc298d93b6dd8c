package org.oncoweave.analysis.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.oncoweave.analysis.stats.Tails;

/// Numbers of others. Days absent from school, 146 children of Walgett (Quine, in Aitkin, J R Stat
/// Soc A 1978;141:195; the 146 rows of `quine` in MASS, compared value by value): what R prints for
/// `glm.nb(Days ~ Eth + Sex + Age + Lrn, quine)` in MASS (theta 1.275, 2 x log-likelihood
/// -1093.151), and more digits by statsmodels 0.15 and by Fisher scoring with SciPy. Red mites on
/// 150 apple leaves: k 1.02459 of Bliss and Fisher, Biometrics 1953;9:176.
class NegativeBinomialTest {
  /// Ethnic group (N: 1), male, age groups F1 to F3, slow learner: days of each child.
  private static final int[][][] CHILDREN = {
    {{0, 1, 0, 0, 0, 1}, {2, 11, 14}},
    {{0, 1, 0, 0, 0, 0}, {5, 5, 13, 20, 22}},
    {{0, 1, 1, 0, 0, 1}, {6, 6, 15}},
    {{0, 1, 1, 0, 0, 0}, {7, 14}},
    {{0, 1, 0, 1, 0, 1}, {6, 32, 53, 57}},
    {{0, 1, 0, 1, 0, 0}, {14, 16, 16, 17, 40, 43, 46}},
    {{0, 1, 0, 0, 1, 0}, {8, 23, 23, 28, 34, 36, 38}},
    {{0, 0, 0, 0, 0, 1}, {3}},
    {{0, 0, 0, 0, 0, 0}, {5, 11, 24, 45}},
    {{0, 0, 1, 0, 0, 1}, {5, 6, 6, 9, 13, 23, 25, 32, 53, 54}},
    {{0, 0, 1, 0, 0, 0}, {5, 5, 11, 17, 19}},
    {{0, 0, 0, 1, 0, 1}, {8, 13, 14, 20, 47, 48, 60, 81}},
    {{0, 0, 0, 1, 0, 0}, {2}},
    {{0, 0, 0, 0, 1, 0}, {0, 2, 3, 5, 10, 14, 21, 36, 40}},
    {{1, 1, 0, 0, 0, 1}, {6, 17, 67}},
    {{1, 1, 0, 0, 0, 0}, {0, 0, 2, 7, 11, 12}},
    {{1, 1, 1, 0, 0, 1}, {0, 0, 5, 5, 5, 11, 17}},
    {{1, 1, 1, 0, 0, 0}, {3, 4}},
    {{1, 1, 0, 1, 0, 1}, {22, 30, 36}},
    {{1, 1, 0, 1, 0, 0}, {8, 0, 1, 5, 7, 16, 27}},
    {{1, 1, 0, 0, 1, 0}, {0, 30, 10, 14, 27, 41, 69}},
    {{1, 0, 0, 0, 0, 1}, {25}},
    {{1, 0, 0, 0, 0, 0}, {10, 11, 20, 33}},
    {{1, 0, 1, 0, 0, 1}, {5, 7, 0, 1, 5, 5, 5, 5, 7, 11, 15}},
    {{1, 0, 1, 0, 0, 0}, {5, 14, 6, 6, 7, 28}},
    {{1, 0, 0, 1, 0, 1}, {0, 5, 14, 2, 2, 3, 8, 10, 12}},
    {{1, 0, 0, 1, 0, 0}, {1}},
    {{1, 0, 0, 0, 1, 0}, {1, 9, 22, 3, 3, 5, 15, 18, 22, 37}},
  };

  private static final int[] MITES = {70, 38, 17, 10, 9, 3, 2, 1};
  private static final double[] COEFFICIENTS = {
    2.894579990249,
    -0.569371697358,
    0.082320284146,
    -0.448428149877,
    0.088080152114,
    0.356900971429,
    0.292109157034
  };
  private static final double[] ERRORS = {
    0.228424614781,
    0.153333359282,
    0.159915014648,
    0.239746592555,
    0.236193028653,
    0.248324362799,
    0.1864747101
  };

  @Test
  void daysAbsentFromSchoolAreAsRHasThem() {
    var rows = new ArrayList<double[]>();
    var days = new ArrayList<Double>();
    for (int[][] cell : CHILDREN) {
      for (int day : cell[1]) {
        rows.add(
            IntStream.concat(IntStream.of(1), IntStream.of(cell[0])).asDoubleStream().toArray());
        days.add((double) day);
      }
    }
    var fit = fit(rows, days);
    double[] errors = new double[ERRORS.length];
    Arrays.setAll(errors, j -> Math.sqrt(fit.covariance()[j][j]));
    assertThat(fit.coefficients()).containsExactly(COEFFICIENTS, within(1e-8));
    assertThat(errors).containsExactly(ERRORS, within(1e-8));
    assertThat(1 / fit.dispersion()).isCloseTo(1.274892645062, within(1e-8));
    assertThat(2 * fit.wholeLogLikelihood()).isCloseTo(-1093.15101829, within(1e-7));
    assertThat(fit.overdispersion()).isCloseTo(1192.03261199538, within(1e-7));
    double half = Tails.logChiSquareUpper(1192.03261199538, 1) - Math.log(2);
    assertThat(fit.logOverdispersionP()).isCloseTo(half, within(1e-6));
  }

  @Test
  void mitesOnLeavesHaveTheKOfBlissAndFisher() {
    var fit = ofCounts(MITES);
    assertThat(1 / fit.dispersion()).isCloseTo(1.0245923868, within(1e-8));
    assertThat(Math.exp(fit.coefficients()[0])).isCloseTo(172.0 / 150, within(1e-10));
    assertThat(fit.wholeLogLikelihood()).isCloseTo(-222.437153598, within(1e-7));
  }

  @Test
  void cellsOfYeastAreAsInTheHelpOfMass() {
    // theta.ml of the help page of theta.md: 3.586087 for Student's cells on 400 squares.
    var fit = ofCounts(new int[] {213, 128, 37, 18, 3, 1});
    assertThat(1 / fit.dispersion()).isCloseTo(3.58608742819, within(1e-6));
  }

  @Test
  void countsThatVaryNoMoreThanPoissonsAreThatModel() {
    double[][] rows = {{1, 0}, {1, 0}, {1, 1}, {1, 1}};
    double[] count = {10, 11, 30, 29};
    double[] time = {1000, 1000, 1500, 1500};
    var fit = NegativeBinomial.fit(rows, count, time);
    var poisson = new Poisson(rows, count, time);
    assertThat(fit.dispersion()).isZero();
    assertThat(fit.logOverdispersionP()).isZero();
    assertThat(fit.coefficients()).containsExactly(poisson.coefficients(), within(1e-9));
    assertThat(fit.covariance()[1][1]).isCloseTo(poisson.covariance()[1][1], within(1e-9));
  }

  @Test
  void whereAGroupHasNoEventThereIsNoMaximum() {
    double[][] rows = {{1, 0}, {1, 0}, {1, 1}};
    var fit = NegativeBinomial.fit(rows, new double[] {3, 40, 0}, new double[] {10, 10, 10});
    assertThat(fit.exists()).isFalse();
  }

  @Test
  void countsOfAMilliardHaveAnAnswerInTime() {
    double[][] rows = {{1}, {1}, {1}, {1}};
    double[] count = {1.0e9, 1.2e9, 0.9e9, 1.1e9};
    var fit = NegativeBinomial.fit(rows, count, new double[] {1, 1, 1, 1});
    assertThat(fit.exists()).isTrue();
    assertThat(Math.exp(fit.coefficients()[0])).isCloseTo(1.05e9, within(1.0));
    // Then the counts vary as a gamma: log k - digamma k = log of the mean - mean of the logs.
    assertThat(fit.dispersion()).isCloseTo(0.01142297, within(1e-8));
    assertThat(fit.logOverdispersionP()).isLessThan(-1e7).isFinite();
  }

  private static NegativeBinomial ofCounts(int[] times) {
    var counts = new ArrayList<Double>();
    for (int y = 0; y < times.length; y++) {
      for (int i = 0; i < times[y]; i++) {
        counts.add((double) y);
      }
    }
    return fit(counts.stream().map(_ -> new double[] {1}).toList(), counts);
  }

  private static NegativeBinomial fit(List<double[]> rows, List<Double> counts) {
    double[] one = new double[counts.size()];
    Arrays.fill(one, 1);
    double[] count = counts.stream().mapToDouble(Double::doubleValue).toArray();
    return NegativeBinomial.fit(rows.toArray(double[][]::new), count, one);
  }
}
