package org.oncoweave.analysis.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.oncoweave.analysis.ConceptTree;
import org.oncoweave.analysis.Entry;
import org.oncoweave.analysis.PatientMatrix;
import org.oncoweave.analysis.Person;
import org.oncoweave.analysis.Watch;
import org.oncoweave.analysis.correlation.Correlation.Cohort;
import org.oncoweave.analysis.correlation.Definitions.Definition;
import org.oncoweave.analysis.correlation.Definitions.Kind;
import org.oncoweave.model.Sex;

/// Concept 0 is a kind of medicine, 1 and 2 are medicines of that kind, 3 is an act of one day.
class DefinerTest {
  private static final int NEVER = PatientMatrix.UNKNOWN;
  private static final ConceptTree TREE = ConceptTree.of(new int[][] {{}, {0}, {0}, {}});
  private static final double YEAR = 365.25;

  private static Entry stay(int concept, double fromYears, double toYears) {
    int from = (int) Math.round(fromYears * YEAR);
    return new Entry(concept, 0, from, (int) Math.round(toYears * YEAR), 1);
  }

  private static Person person(int n, int second, int last) {
    return new Person("p" + n, Sex.FEMALE, -10_000, 0, -1, second, -1, NEVER, last);
  }

  private static Exposures.Redefined redefined(PatientMatrix matrix) {
    return Exposures.of(matrix, TREE, Set.of()).redefined(new Cohort(matrix, TREE), Set.of());
  }

  /// In which year a definition of a concept is reached by the first patient.
  private static Optional<Double> reached(Exposures exposures, int concept, Kind kind, int years) {
    for (int k = exposures.offset[0]; k < exposures.offset[1]; k++) {
      var by = exposures.definitions().of(exposures.feature[exposures.what[k]]);
      if (by.equals(Optional.of(new Definition(concept, kind, years)))) {
        return Optional.of(exposures.day[k] / YEAR);
      }
    }
    return Optional.empty();
  }

  /// A measurement at the first tumour and at the second is no ten years of it: who has no second
  /// tumour has no second record either.
  @Test
  void daysBetweenRecordsAreNoTimeOfExposure() {
    var builder = PatientMatrix.builder(4);
    int ten = (int) (10 * YEAR);
    for (int p = 0; p < 5; p++) {
      builder.add(person(p, ten, 2 * ten), List.of(new Entry(1, 0, 0, ten, 2), stay(2, 0, 3)));
    }
    var definitions = redefined(builder.build()).exposures().definitions();
    assertThat(definitions.durations(1)).isEmpty();
    assertThat(definitions.durations(0)).isEmpty();
    assertThat(definitions.durations(2)).hasSize(1);
  }

  @Test
  void yearsAddUpOverMedicinesOfAKindBreaksLeftOutAndOverlapsOnce() {
    var builder = PatientMatrix.builder(4);
    for (int p = 0; p < 5; p++) { // five alike, so that levels count
      builder.add(
          person(p, NEVER, (int) (30 * YEAR)),
          List.of(stay(1, 0, 3), stay(2, 2, 4), stay(1, 12, 19), Entry.on(3, (int) (2 * YEAR))));
    }
    var made = redefined(builder.build());
    var exposures = made.exposures();

    // Of the kind: 0 to 4 and 12 to 19, eleven years; of medicine 1: three and seven.
    assertThat(reached(exposures, 0, Kind.DURATION, 1).orElseThrow()).isCloseTo(1, within(0.01));
    assertThat(reached(exposures, 0, Kind.DURATION, 5).orElseThrow()).isCloseTo(13, within(0.01));
    assertThat(reached(exposures, 0, Kind.DURATION, 10).orElseThrow()).isCloseTo(18, within(0.01));
    assertThat(reached(exposures, 1, Kind.DURATION, 10).orElseThrow()).isCloseTo(19, within(0.01));
    assertThat(reached(exposures, 2, Kind.DURATION, 5)).isEmpty();
    // Five years after the first end; ten after the last alone, since the break had only eight.
    assertThat(reached(exposures, 0, Kind.SINCE_LAST, 5).orElseThrow()).isCloseTo(9, within(0.01));
    assertThat(reached(exposures, 0, Kind.SINCE_LAST, 10).orElseThrow())
        .isCloseTo(29, within(0.01));
    // An act of one day has no duration, and that it is over is its lag.
    assertThat(reached(exposures, 3, Kind.SINCE_LAST, 5)).isEmpty();

    // Ten years lie below five, five below one, one below the exposure itself.
    int ten = exposures.definitions().durations(0).getLast().concept();
    assertThat(made.cohort().tree().ancestors(ten)).hasSize(3).startsWith(0);
  }

  /// The longer one lives, the longer one can take a medicine that does nothing: whoever counts the
  /// whole duration from the start finds a protection.
  @Test
  void longExposureDoesNotProtectBecauseOneHasToLiveForIt() {
    var random = new Random(11);
    var builder = PatientMatrix.builder(4);
    int[] naive = new int[4];
    for (int p = 0; p < 20_000; p++) {
      double met = -Math.log(1 - random.nextDouble()) * 15;
      double end = Math.min(20, met);
      var entries = new ArrayList<Entry>();
      if (p % 2 == 0) {
        entries.add(stay(1, 0, end)); // until the outcome or the end
        int group = end >= 5 ? 2 : 0;
        naive[group] += met < 20 ? 1 : 0;
        naive[group + 1]++;
      }
      int second = met < 20 ? (int) Math.round(met * YEAR) : NEVER;
      builder.add(person(p, second, (int) Math.round(20 * YEAR)), entries);
    }
    double naiveRatio = ((double) naive[2] / naive[3]) / ((double) naive[0] / naive[1]);
    assertThat(naiveRatio).isLessThan(0.75);

    var asked = redefined(builder.build());
    var query =
        new ScanQuery(
            List.of(new Outcome.SecondPrimary()),
            List.of(0.0),
            0,
            new Strata(0, 0, false, false, List.of(1.0, 5.0, 10.0), List.of()),
            Set.of(),
            5,
            0.05);
    var result = Correlation.start(query, asked.cohort(), asked.exposures(), Watch.none());
    var five =
        result.page(0, result.size()).stream()
            .filter(row ->
                result
                    .definitions()
                    .of(row.feature())
                    .equals(Optional.of(new Definition(1, Kind.DURATION, 5))))
            .findFirst()
            .orElseThrow();
    assertThat(five.rateRatio()).isCloseTo(1, within(0.08));
    assertThat(five.p()).isGreaterThan(0.01);
  }

  @Test
  void whatActsAfterFiveYearsAloneIsToldByTheClassesOfDuration() {
    var random = new Random(5);
    var builder = PatientMatrix.builder(4);
    for (int p = 0; p < 12_000; p++) {
      boolean taken = p % 2 == 0;
      double until = taken ? random.nextDouble() * 12 : 0;
      // 1 % a year, three times that from five full years on.
      double met = -Math.log(1 - random.nextDouble()) * 100;
      if (taken && until >= 5 && met > 5) {
        met = 5 + (met - 5) / 3;
      }
      var entries = taken ? List.of(stay(1, 0, until)) : List.<Entry>of();
      int second = met < 15 ? (int) Math.round(met * YEAR) : NEVER;
      builder.add(person(p, second, (int) Math.round(15 * YEAR)), entries);
    }
    var asked = redefined(builder.build());
    var result =
        Correlation.discover(ScanQuery.standard(), asked.cohort(), asked.exposures(), Watch.none());
    var best =
        result.page(0, result.size()).stream()
            .filter(ScanRow::discovery)
            .map(row -> result.definitions().of(row.feature()))
            .findFirst()
            .flatMap(by -> by)
            .orElseThrow();
    assertThat(best.kind() + " " + best.years()).isEqualTo("DURATION 5");

    var line =
        result.page(0, result.size()).stream()
            .filter(row -> row.feature() == 1)
            .findFirst()
            .orElseThrow();
    var classes =
        result.dose(line, new DoseLadder(1, result.definitions().durations(1))).orElseThrow();
    assertThat(classes.bands())
        .extracting(DoseCurve.Band::from)
        .containsExactly(0.0, 1.0, 5.0, 10.0);
    assertThat(classes.bands().get(0).ratio()).isCloseTo(1, within(0.35));
    assertThat(classes.bands().get(1).ratio()).isCloseTo(1, within(0.25));
    assertThat(classes.bands().get(2).ratio()).isCloseTo(3, within(0.5));
    assertThat(classes.bands().get(3).ratio()).isCloseTo(3, within(0.6));
  }
}
