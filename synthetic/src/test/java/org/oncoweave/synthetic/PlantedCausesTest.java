package org.oncoweave.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Counts person-time by exposure in a cohort of 20,000, in strata of age, sex and tobacco.
class PlantedCausesTest {
  private static final Catalogue CATALOGUE = new Catalogue();
  private static final List<Life> COHORT = new ArrayList<>();

  @BeforeAll
  static void makeTheCohort() {
    var maker = new LifeMaker(CATALOGUE, 20260101);
    for (int i = 1; i <= 20_000; i++) {
      COHORT.add(maker.make(i));
    }
  }

  @ParameterizedTest(name = "{0} multiplies {1} by {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AMIANTE    | poumon mesotheliome | 3.0
          NUIT       | sein                | 2.2
          RADON      | poumon              | 2.2
          TRICHLO    | any                 | 1.9
          ASPIRINE   | any                 | 0.5
          CHEK2_1100 | any                 | 2.5
          RT_CHEST   | poumon sein         | 3.0
          ALKYLATING | lam                 | 20.0
          AMINES     | vessie              | 5.0
          """)
  void aPlantedRatioIsFoundAgain(String feature, String outcome, double ratio) {
    var found = rate(since(feature), outcome, life -> true);
    assertThat(Math.log(ratio)).isBetween(found.low(), found.high());
    assertThat(found.low() > 0 || found.high() < 0).as("apart from one").isTrue();
  }

  @Test
  void silicaHarmsSmokersAlone() {
    var smokers = rate(since("SILICE"), "poumon", life -> life.smoker);
    var others = rate(since("SILICE"), "poumon", life -> !life.smoker);
    assertThat(smokers.low()).isPositive();
    assertThat(others.low()).isNegative();
  }

  @Test
  void negativeControlsStayNearOne() {
    int apart = 0;
    int all = 0;
    for (var f : CATALOGUE.features.values()) {
      if (f.role().equals("control")) {
        var found = rate(since(f.key()), "any", life -> true);
        all++;
        apart += found.low() > 0 || found.high() < 0 ? 1 : 0;
        assertThat(found.low()).as(f.key()).isLessThan(Math.log(1.2));
        assertThat(found.high()).as(f.key()).isGreaterThan(Math.log(0.8));
      }
    }
    assertThat(all).isGreaterThan(12);
    assertThat(apart).as("five in a hundred are expected outside").isLessThanOrEqualTo(3);
  }

  @Test
  void theDetectionTestLooksLikeACauseToWhoDoesNotMindTheTime() {
    assertThat(rate(since("TEP"), "any", life -> true).low()).isGreaterThan(Math.log(2));
  }

  /// The interval of a log rate ratio.
  private record Interval(double low, double high) {}

  private static ToIntFunction<Life> since(String feature) {
    return switch (feature) {
      case "RT_CHEST" -> life -> later(life.chestRays, 5);
      case "ALKYLATING" -> life -> later(life.alkylating, 2);
      default -> {
        int number = java.util.Objects.requireNonNull(CATALOGUE.features.get(feature)).number();
        yield life -> life.since[number];
      }
    };
  }

  private static int later(int day, int years) {
    return day == Days.NEVER ? Days.NEVER : day + Days.ofYears(years);
  }

  /// Mantel-Haenszel rate ratio over the strata, with the variance of Greenland and Robins.
  private static Interval rate(ToIntFunction<Life> since, String outcome, Predicate<Life> among) {
    Map<Integer, double[]> strata = new TreeMap<>();
    for (var life : COHORT) {
      if (among.test(life)) {
        count(life, since.applyAsInt(life), outcome, strata);
      }
    }
    double above = 0;
    double below = 0;
    double variance = 0;
    for (var s : strata.values()) {
      double time = s[1] + s[3];
      above += s[0] * s[3] / time;
      below += s[2] * s[1] / time;
      variance += (s[0] + s[2]) * s[1] * s[3] / (time * time);
    }
    double width = 3 * Math.sqrt(variance / (above * below));
    double log = Math.log(above / below);
    return new Interval(log - width, log + width);
  }

  private static void count(Life life, int since, String outcome, Map<Integer, double[]> strata) {
    int end = Math.min(life.end, life.secondPrimary);
    for (int day = life.index + 61; day < end; day += 91) {
      int stop = Math.min(end, day + 91);
      int key = ((int) (life.ageAt(day) / 5)) * 8 + (life.female ? 1 : 0) + (life.smoker ? 2 : 0);
      var s = strata.computeIfAbsent(key, _ -> new double[4]);
      int at = since <= day ? 0 : 2;
      s[at + 1] += stop - day;
      if (stop == life.secondPrimary) {
        var site = life.tumours.getLast().site().key();
        s[at] += outcome.equals("any") || outcome.contains(site) ? 1 : 0;
      }
    }
  }
}
