package org.oncoweave.analysis.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncoweave.analysis.ConceptTree;
import org.oncoweave.analysis.Entry;
import org.oncoweave.analysis.PatientMatrix;
import org.oncoweave.analysis.Person;
import org.oncoweave.analysis.Watch;
import org.oncoweave.analysis.correlation.Correlation.Cohort;
import org.oncoweave.model.Sex;

/// The fast scan and the straightforward one come to the same figures.
class PairByPairTest {
  private static final int NEVER = PatientMatrix.UNKNOWN;
  private static final int CONCEPTS = 12;
  private static final ConceptTree TREE =
      ConceptTree.of(new int[][] {{}, {0}, {0}, {}, {3}, {3}, {}, {}, {}, {}, {}, {6, 3}});

  private static ScanQuery query() {
    return new ScanQuery(
        List.of(
            new Outcome.SecondPrimary(),
            new Outcome.SecondPrimaryAt("x", Set.of(7, 8)),
            new Outcome.Death(),
            new Outcome.ConceptSeen("seen", 3)),
        List.of(0.5, 3.0),
        60,
        new Strata(5, 10, true, true, List.of(1.0, 5.0), List.of(9)),
        Set.of(),
        1,
        0.05);
  }

  private static PatientMatrix anyCohort(long seed) {
    var random = new Random(seed);
    var builder = PatientMatrix.builder(CONCEPTS);
    for (int p = 0; p < 300; p++) {
      var entries = new ArrayList<Entry>();
      int index = random.nextInt(9000);
      for (int c = 0; c < CONCEPTS; c++) {
        if (random.nextDouble() < 0.25) {
          entries.add(Entry.on(c, random.nextInt(20) == 0 ? NEVER : index + day(random)));
        }
      }
      builder.add(person(p, index, random), entries);
    }
    return builder.build();
  }

  private static int day(Random random) {
    return random.nextInt(-3000, 5000);
  }

  // Some die or fall ill before they come under observation, or have no known day.
  private static Person person(int p, int index, Random random) {
    int last = index + random.nextInt(-100, 7000);
    int second = index + (int) (-9000 * Math.log(1 - random.nextDouble()));
    int death = index + (int) (-12_000 * Math.log(1 - random.nextDouble()));
    return new Person(
        "p" + p,
        random.nextBoolean() ? Sex.FEMALE : Sex.MALE,
        random.nextInt(40) == 0 ? NEVER : index - random.nextInt(5_000, 30_000),
        index,
        10 + random.nextInt(2),
        second <= last ? second : NEVER,
        second <= last ? 7 + random.nextInt(3) : -1,
        death <= last ? death : NEVER,
        Math.min(last, death));
  }

  @ParameterizedTest
  @CsvSource({"1, 8388608", "2, 8388608", "3, 8388608", "4, 1000", "5, 1"})
  void theScanSaysWhatEachPairSaysWhateverMemoryItMayUse(long seed, int mostFigures) {
    var cohort = new Cohort(anyCohort(seed), TREE);
    var exposures = Exposures.of(cohort.matrix(), TREE, Set.of());
    var tally =
        new Scan(query(), cohort, exposures, mostFigures)
            .run(Watch.none().progress(), Watch.none().cancelled());
    var plain = new PairByPair(query(), cohort);

    for (int f = 0; f < tally.features; f++) {
      for (int lag = 0; lag < tally.lags; lag++) {
        for (int o = 0; o < tally.outcomes; o++) {
          var figures =
              plain.figures(
                  exposures.feature[f], query().outcomes().get(o), query().lagYears().get(lag));
          int row = tally.row(f, lag, o);
          assertThat(tally.observed[row]).isEqualTo(figures.observed());
          assertThat(tally.expected[row]).isCloseTo(figures.expected(), within(1e-9));
        }
      }
    }
  }
}
