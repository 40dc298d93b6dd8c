package org.oncoweave.analysis.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class LogisticTest {
  private static final boolean[] OUTCOME = outcome(new int[] {12, 5, 4, 9});
  private static final double[][] ROWS = rows(new int[] {12, 5, 4, 9});

  @Test
  void oneBinaryExposureGivesTheOddsRatioOfTheTable() {
    var fit = new Logistic(ROWS, OUTCOME);
    assertThat(fit.coefficients()[1]).isCloseTo(Math.log(12.0 * 9 / (5 * 4)), within(1e-9));
    double variance = 1.0 / 12 + 1.0 / 5 + 1.0 / 4 + 1.0 / 9;
    assertThat(fit.covariance()[1][1]).isCloseTo(variance, within(1e-9));
  }

  @Test
  void thePenaltyOfASaturatedTableIsAHalfInEachCell() {
    // Heinze and Schemper 2002: Firth's estimate of a 2x2 table is Haldane's.
    var fit = new Logistic(ROWS, OUTCOME).firth();
    assertThat(fit.coefficients()[1]).isCloseTo(Math.log(12.5 * 9.5 / (5.5 * 4.5)), within(1e-8));
  }

  @Test
  void separationHasNoMaximumButAPenalisedEstimate() {
    int[] cells = {7, 0, 4, 9};
    var fit = new Logistic(rows(cells), outcome(cells));
    assertThat(fit.exists()).isFalse();
    assertThat(fit.firth().coefficients()[1])
        .isCloseTo(Math.log(7.5 * 9.5 / (0.5 * 4.5)), within(1e-8));
    assertThat(fit.score(new int[] {1})).isPresent();
  }

  @Test
  void aColumnThatRepeatsAnotherIsLeftOut() {
    double[][] rows = new double[ROWS.length][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new double[] {1, ROWS[i][1], 3 - 2 * ROWS[i][1]};
    }
    assertThat(new Logistic(rows, OUTCOME).kept()).containsExactly(0, 1);
  }

  @Test
  void countsAgainstTimeGiveTheRatioOfRates() {
    double[][] rows = {{1, 0}, {1, 1}};
    var fit = new Poisson(rows, new double[] {8, 30}, new double[] {1000, 1500});
    assertThat(fit.coefficients()[1]).isCloseTo(Math.log(30.0 / 1500 / (8.0 / 1000)), within(1e-9));
    assertThat(fit.covariance()[1][1]).isCloseTo(1.0 / 8 + 1.0 / 30, within(1e-9));
  }

  private static double[][] rows(int[] cells) {
    var rows = new ArrayList<double[]>();
    for (int cell = 0; cell < 4; cell++) {
      for (int i = 0; i < cells[cell]; i++) {
        rows.add(new double[] {1, cell < 2 ? 1 : 0});
      }
    }
    return rows.toArray(double[][]::new);
  }

  private static boolean[] outcome(int[] cells) {
    boolean[] outcome = new boolean[rows(cells).length];
    int at = 0;
    for (int cell = 0; cell < 4; cell++) {
      for (int i = 0; i < cells[cell]; i++) {
        outcome[at++] = cell % 2 == 0;
      }
    }
    return outcome;
  }
}
