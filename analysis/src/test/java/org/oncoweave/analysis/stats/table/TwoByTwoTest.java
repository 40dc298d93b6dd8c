package org.oncoweave.analysis.stats.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class TwoByTwoTest {
  static final List<Long> SEEDS = LongStream.range(0, 40).boxed().toList();

  @Test
  void theLadyTastingTea() {
    // Fisher, The Design of Experiments, 1935, chapter 2: 3 of 4 cups right, 17 of 70 ways.
    var table = new TwoByTwo(3, 1, 1, 3);
    assertThat(Math.exp(table.margins().logUpper(3))).isCloseTo(17.0 / 70, within(1e-14));
    assertThat(Math.exp(table.margins().logTwoSided(3))).isCloseTo(34.0 / 70, within(1e-14));
  }

  @Test
  void aTailBelowTheSmallestNumberKeepsItsLogarithm() {
    // All of a million exposed have the event and none of a million others: one of C(2e6, 1e6)
    // ways,
    // by Stirling's series.
    var table = new TwoByTwo(1e6, 0, 0, 1e6);
    double expected = -(2e6 * Math.log(2) - 0.5 * Math.log(Math.PI * 1e6) - 1 / 8e6);
    assertThat(table.margins().logUpper(1e6)).isCloseTo(expected, Percentage.withPercentage(1e-10));
  }

  @ParameterizedTest
  @FieldSource("SEEDS")
  void theMassesSumToOneAndTheTailsMeet(long seed) {
    var table = any(new SplittableRandom(seed));
    var margins = table.margins();
    double sum = 0;
    for (double x = margins.least(); x <= margins.most(); x++) {
      sum += Math.exp(margins.logMass(x));
    }
    double tails =
        Math.exp(margins.logUpper(table.a())) + Math.exp(margins.logLower(table.a() - 1));
    assertThat(sum).isCloseTo(1, within(1e-12));
    assertThat(tails).isCloseTo(1, within(1e-12));
  }

  @ParameterizedTest
  @FieldSource("SEEDS")
  void swappingRowsInvertsTheOddsRatioAndKeepsThePValue(long seed) {
    var table = any(new SplittableRandom(seed));
    var swapped = new TwoByTwo(table.c(), table.d(), table.a(), table.b());
    assertThat(swapped.margins().logTwoSided(swapped.a()))
        .isCloseTo(table.margins().logTwoSided(table.a()), within(1e-9));
    assertThat(Math.log(swapped.conditional().exactLow()))
        .isCloseTo(-Math.log(table.conditional().exactHigh()), within(1e-7));
    assertThat(Math.log(swapped.conditional().estimate()))
        .isCloseTo(-Math.log(table.conditional().estimate()), within(1e-7));
  }

  @ParameterizedTest
  @FieldSource("SEEDS")
  void aStratumTwiceGivesTheSameOddsRatioAndOneStratumThatOfTheTable(long seed) {
    var table = any(new SplittableRandom(seed));
    var once = new MantelHaenszel(List.of(table));
    var twice = new MantelHaenszel(List.of(table, table));
    double crude = table.oddsRatio().value();
    assertThat(once.oddsRatio().value()).isCloseTo(crude, Percentage.withPercentage(1e-9));
    assertThat(twice.oddsRatio().value()).isCloseTo(crude, Percentage.withPercentage(1e-9));
    var exact = StratifiedExact.of(once).orElseThrow();
    assertThat(exact.logTwoSided()).isCloseTo(table.margins().logTwoSided(table.a()), within(1e-8));
  }

  private static TwoByTwo any(SplittableRandom random) {
    return new TwoByTwo(
        1 + random.nextInt(40),
        1 + random.nextInt(40),
        1 + random.nextInt(40),
        1 + random.nextInt(40));
  }
}
