package org.oncoweave.analysis.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncoweave.analysis.ConceptTree;
import org.oncoweave.analysis.Entry;
import org.oncoweave.analysis.PatientMatrix;
import org.oncoweave.analysis.Person;
import org.oncoweave.analysis.Watch;
import org.oncoweave.model.Sex;

class ScanTest {
  private static final int NEVER = PatientMatrix.UNKNOWN;
  private static final Strata NONE = new Strata(0, 0, false, false, List.of(), List.of());

  private record Row(Person person, List<Entry> entries) {}

  private static Row row(int n, int second, int last, Entry... entries) {
    var person = new Person("p" + n, Sex.FEMALE, -10_000, 0, -1, second, -1, NEVER, last);
    return new Row(person, List.of(entries));
  }

  private static PatientMatrix matrix(List<Row> rows, int concepts) {
    var builder = PatientMatrix.builder(concepts);
    rows.forEach(r -> builder.add(r.person, r.entries));
    return builder.build();
  }

  private static ScanResult scan(List<Row> rows, ConceptTree tree, double lag) {
    var query =
        new ScanQuery(
            List.of(new Outcome.SecondPrimary(), new Outcome.Death()),
            List.of(lag),
            0,
            NONE,
            Set.of(),
            1,
            0.05);
    var cohort = new Correlation.Cohort(matrix(rows, tree.size()), tree);
    return Correlation.start(query, cohort, Watch.none());
  }

  private static ScanRow secondPrimary(ScanResult result, int feature) {
    return result.page(0, result.size()).stream()
        .filter(r -> r.feature() == feature && r.outcome() instanceof Outcome.SecondPrimary)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void expectedIsTheExposedShareOfPersonTime() {
    // Exposed time 60 + 100 of 100 + 100 + 200 days; two events, one of them exposed.
    var rows =
        List.of(
            row(1, 100, 100, Entry.on(0, 40)),
            row(2, NEVER, 100, Entry.on(0, -5)),
            row(3, 200, 200));

    var found = secondPrimary(scan(rows, ConceptTree.flat(1), 0), 0);

    assertThat(found.observed()).isEqualTo(1);
    assertThat(found.expected()).isCloseTo(2 * 160 / 400.0, within(1e-12));
    assertThat(found.variance()).isCloseTo(2 * 0.4 * 0.6, within(1e-12));
    assertThat(found.rateRatio()).isCloseTo((1 - 0.4) / (0.8 - 0.4), within(1e-12));
    assertThat(found.exposed()).isEqualTo(2);
  }

  @Test
  void whatComesAfterTheOutcomeOrWithinTheLagIsNoExposure() {
    var rows =
        List.of(
            row(1, 300, 900, Entry.on(0, 300)),
            row(2, 300, 900, Entry.on(0, 200)),
            row(3, NEVER, 900, Entry.on(0, 10)));

    var found = secondPrimary(scan(rows, ConceptTree.flat(1), 0.5), 0);

    assertThat(found.observed()).isZero();
    assertThat(found.exposed()).isEqualTo(1);
    assertThat(found.ciHigh()).isGreaterThan(0);
  }

  @Test
  void anAncestorIsExposedFromTheFirstDayOfAnyThingBelow() {
    var tree = ConceptTree.of(new int[][] {{}, {0}, {0}});
    var rows = List.of(row(1, 100, 100, Entry.on(1, 70), Entry.on(2, 30)), row(2, NEVER, 100));

    var found = secondPrimary(scan(rows, tree, 0), 0);

    assertThat(found.expected()).isCloseTo(70 / 200.0, within(1e-12));
  }

  @Test
  void aPatientLeavesTheRiskSetOfAnOutcomeButNotOfDeath() {
    var dead = new Person("d", Sex.MALE, -9_000, 0, -1, 50, -1, 200, 200);
    var rows = List.of(new Row(dead, List.of(Entry.on(0, 0))), row(2, NEVER, 200));

    var death =
        scan(rows, ConceptTree.flat(1), 0).page(0, 9).stream()
            .filter(r -> r.outcome() instanceof Outcome.Death)
            .findFirst()
            .orElseThrow();

    assertThat(death.observed()).isEqualTo(1);
    assertThat(death.expected()).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void aRecurrenceIsTheFirstOfItsKindsUpToASecondPrimaryAndNobodyIsAtRiskAfterOne() {
    // Concept 0 is the exposure, from the start; 1 and 2 are kinds of recurrence.
    var rows =
        List.of(
            row(1, NEVER, 400, Entry.on(0, -1), Entry.on(2, 300), Entry.on(1, 100)),
            row(2, 50, 200, Entry.on(1, 80)), // of the second primary, for all that is known
            row(3, NEVER, 150, Entry.on(0, -1)),
            row(4, NEVER, 900, Entry.on(0, -1), Entry.on(2, -3))); // had come back before entry
    var query =
        new ScanQuery(
            List.of(
                new Outcome.Recurrence("recurrence", Set.of(1, 2)), new Outcome.SecondPrimary()),
            List.of(0.0),
            0,
            NONE,
            Set.of(),
            1,
            0.05);
    var cohort = new Correlation.Cohort(matrix(rows, 3), ConceptTree.flat(3));

    var result = Correlation.start(query, cohort, Watch.none());
    var found =
        result.page(0, result.size()).stream()
            .filter(r -> r.feature() == 0 && r.outcome() instanceof Outcome.Recurrence)
            .findFirst()
            .orElseThrow();

    // Exposed days 100 (patient 1) + 150 (3), unexposed 50 (2, until the second primary).
    assertThat(found.observed()).isEqualTo(1);
    assertThat(found.expected()).isCloseTo(250 / 300.0, within(1e-12));
  }

  @Test
  void neitherNegativeFollowUpNorASilentRecordNorAnEmptyCohortBreaksAScan() {
    var rows =
        List.of(
            row(1, -50, -10, Entry.on(0, 5)),
            row(2, NEVER, NEVER, Entry.on(0, 5)),
            row(3, NEVER, 0, Entry.on(0, NEVER)));

    assertThat(scan(rows, ConceptTree.flat(1), 0).page(0, 10)).isEmpty();
    assertThat(scan(List.of(), ConceptTree.flat(1), 0).size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void orderOfThePatientsChangesNothing(long seed) {
    var random = new Random(seed);
    var rows = new ArrayList<>(anyCohort(random, 400, 12));
    var tree = ConceptTree.of(new int[][] {{}, {0}, {0}, {}, {3}, {3}, {}, {}, {}, {}, {}, {6, 3}});
    var before = scan(rows, tree, 0.5);
    Collections.shuffle(rows, random);
    var after = scan(rows, tree, 0.5);

    for (int f = 0; f < 12; f++) {
      var a = secondPrimary(before, f);
      var b = secondPrimary(after, f);
      assertThat(b.observed()).isEqualTo(a.observed());
      assertThat(b.expected()).isCloseTo(a.expected(), within(1e-9));
      assertThat(b.log10p()).isCloseTo(a.log10p(), within(1e-9));
    }
  }

  @Test
  void withoutAnEffectSmallProbabilitiesAreNoMoreThanTheirShare() {
    int low = 0;
    int tests = 0;
    for (long seed = 0; seed < 40; seed++) {
      var result = scan(anyCohort(new Random(seed), 600, 25), ConceptTree.flat(25), 0);
      for (var row : result.page(0, result.size())) {
        if (row.outcome() instanceof Outcome.SecondPrimary) {
          tests++;
          low += row.p() < 0.05 ? 1 : 0;
        }
      }
    }

    assertThat(low / (double) tests).isBetween(0.03, 0.07);
  }

  private static List<Row> anyCohort(Random random, int patients, int concepts) {
    var rows = new ArrayList<Row>();
    for (int p = 0; p < patients; p++) {
      int last = 100 + random.nextInt(4000);
      int second = (int) (-8000 * Math.log(1 - random.nextDouble()));
      var entries = new ArrayList<Entry>();
      for (int c = 0; c < concepts; c++) {
        if (random.nextDouble() < 0.15) {
          entries.add(Entry.on(c, random.nextInt(-2000, 2000)));
        }
      }
      rows.add(row(p, second <= last ? second : NEVER, last, entries.toArray(Entry[]::new)));
    }
    return rows;
  }
}
