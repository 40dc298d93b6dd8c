package org.oncoweave.analysis.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.oncoweave.analysis.Entry;
import org.oncoweave.analysis.PatientMatrix;
import org.oncoweave.analysis.PatientMatrixBuilder;
import org.oncoweave.analysis.Person;
import org.oncoweave.model.Endpoint;
import org.oncoweave.model.Profile.Followed;
import org.oncoweave.model.Sex;
import org.roaringbitmap.RoaringBitmap;

/// Invented patients: concept 0 is a variant, 1 a medicine; days count from the first tumour.
class SurvivalTest {
  private static final int VARIANT = 0;
  private static final int MEDICINE = 1;

  private final PatientMatrixBuilder matrix = PatientMatrix.builder(2);
  private int patients;

  private void patient(int end, boolean died, Entry... entries) {
    int death = died ? end : PatientMatrix.UNKNOWN;
    int none = PatientMatrix.UNKNOWN;
    var key = "p" + patients++;
    matrix.add(
        new Person(key, Sex.FEMALE, -20_000, 0, 0, none, none, death, end), List.of(entries));
  }

  /// A patient of a study, of whom no calendar tells anything.
  private void followed(int days, boolean died, Entry... entries) {
    int none = PatientMatrix.UNKNOWN;
    var person = new Person("p" + patients++, Sex.FEMALE, none, none, -1, none, -1, none, none);
    matrix
        .add(person, List.of(entries))
        .follow(List.of(new Followed(Endpoint.OVERALL, days, died)));
  }

  @Test
  void whomAStudyFollowedIsSeenForItsMonthsAndAVariantWithoutDayIsThereFromTheBeginning() {
    for (int i = 1; i <= 20; i++) {
      followed(100 * i, true, Entry.on(VARIANT, PatientMatrix.UNKNOWN));
      followed(400 * i, i % 2 == 0);
    }
    followed(PatientMatrix.UNKNOWN, true);
    var answer = answer(Optional.empty());
    assertThat(answer.patients()).isEqualTo(40);
    assertThat(answer.undated()).isZero();
    assertThat(answer.groups()).extracting(Survival.Group::deaths).containsExactly(10, 20);
    var with = answer.groups().get(1).curve().orElseThrow();
    assertThat(with.at(1000 / 365.25 + 0.001).survival()).isCloseTo(0.5, within(1e-9));
    assertThat(answer.p()).isLessThan(0.001);
  }

  @Test
  void aCalendarThatTellsTheDeathCountsBeforeAStudyAndADeathThatItMissesIsThatOfTheStudy() {
    patient(500, true, Entry.on(VARIANT, 0));
    matrix.follow(List.of(new Followed(Endpoint.OVERALL, 900, false)));
    patient(500, false, Entry.on(VARIANT, 0));
    matrix.follow(List.of(new Followed(Endpoint.OVERALL, 900, true)));
    var with = answer(Optional.empty()).groups().get(1).curve().orElseThrow();
    assertThat(with.at(501 / 365.25).survival()).isCloseTo(0.5, within(1e-9));
    assertThat(with.at(901 / 365.25).survival()).isZero();
  }

  private static Survival.Feature of(int concept) {
    var concepts = new BitSet();
    concepts.set(concept);
    return new Survival.Feature(concepts);
  }

  private Survival.Answer answer(Optional<Survival.Feature> treatment) {
    var cohort = new RoaringBitmap();
    cohort.add(0L, patients);
    var asked = new Survival.Asked(Endpoint.OVERALL, of(VARIANT), treatment);
    return Survival.of(matrix.build(), cohort, asked);
  }

  @Test
  void whoHasTheVariantFromTheBeginningIsComparedWithWhoHasItNot() {
    for (int i = 1; i <= 20; i++) {
      patient(100 * i, true, Entry.on(VARIANT, 0));
      patient(400 * i, true);
    }
    var answer = answer(Optional.empty());
    assertThat(answer.groups()).extracting(Survival.Group::patients).containsExactly(20, 20);
    assertThat(answer.groups()).extracting(Survival.Group::deaths).containsExactly(20, 20);
    var with = answer.groups().get(1).curve().orElseThrow();
    assertThat(with.at(1000 / 365.25 + 0.001).survival()).isCloseTo(0.5, within(1e-9));
    assertThat(answer.p()).isLessThan(0.001);
  }

  @Test
  void aVariantFoundLaterGivesNobodyTheYearsBefore() {
    patient(1000, true, Entry.on(VARIANT, 600));
    patient(800, true);
    var answer = answer(Optional.empty());
    var without = answer.groups().getFirst();
    assertThat(without.patients()).isEqualTo(2);
    assertThat(without.deaths()).isEqualTo(1);
    var with = answer.groups().get(1);
    assertThat(with.patients()).isEqualTo(1);
    assertThat(with.deaths()).isEqualTo(1);
    assertThat(with.curve().orElseThrow().steps().getFirst().atRisk()).isEqualTo(1);
  }

  @Test
  void theVariantIsComparedWithinTheTreatedAndTheOthers() {
    for (int i = 1; i <= 10; i++) {
      patient(300 * i, true, Entry.on(VARIANT, 0), Entry.on(MEDICINE, 30));
      patient(100 * i, true, Entry.on(VARIANT, 0));
      patient(200 * i, true);
    }
    var answer = answer(Optional.of(of(MEDICINE)));
    assertThat(answer.groups())
        .extracting(Survival.Group::with, Survival.Group::treated, Survival.Group::patients)
        .containsExactly(
            tuple(false, false, 10),
            tuple(true, false, 20),
            tuple(false, true, 0),
            tuple(true, true, 10));
  }

  @Test
  void aVariantWithoutADayIsLeftOutAndCounted() {
    patient(500, true, Entry.on(VARIANT, PatientMatrix.UNKNOWN));
    patient(500, false);
    var answer = answer(Optional.empty());
    assertThat(answer.undated()).isEqualTo(1);
    assertThat(answer.patients()).isEqualTo(1);
    assertThat(answer.p()).isNaN();
  }
}
