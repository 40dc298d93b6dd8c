package org.oncoweave.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncoweave.model.Sex;

class PatientMatrixBuilderTest {
  private static final int PATIENTS = 5_000;
  private static final int CONCEPTS = 40;

  private record Given(Person person, List<Entry> entries) {}

  /// What is expected changes how often columns are copied, never what they hold.
  @ParameterizedTest
  @ValueSource(longs = {0, 1, 300, PATIENTS, 200_000})
  void whateverWasExpectedThePatientsAreThoseGiven(long expected) {
    var given = given();
    var builder = PatientMatrix.builder(CONCEPTS).expect(expected);
    given.forEach(one -> builder.add(one.person(), one.entries()));
    var matrix = builder.build();
    assertThat(matrix.patients()).isEqualTo(PATIENTS);
    assertThat(matrix.entries()).isEqualTo(given.stream().mapToInt(g -> g.entries().size()).sum());
    for (int p = 0; p < PATIENTS; p++) {
      assertThat(matrix.person(p)).isEqualTo(given.get(p).person());
      assertThat(entries(matrix, p)).isEqualTo(given.get(p).entries());
    }
  }

  private static List<Entry> entries(PatientMatrix matrix, int patient) {
    var entries = new ArrayList<Entry>();
    for (int e = matrix.firstEntry(patient); e < matrix.firstEntry(patient + 1); e++) {
      entries.add(matrix.entry(e));
    }
    return entries;
  }

  private static List<Given> given() {
    var random = new SplittableRandom(3);
    var given = new ArrayList<Given>();
    for (int p = 0; p < PATIENTS; p++) {
      var entries = new ArrayList<Entry>();
      for (int e = random.nextInt(p < 400 ? 3 : 60); e > 0; e--) {
        int day = random.nextInt(10_000);
        entries.add(new Entry(random.nextInt(CONCEPTS), 1, day, day + e, e));
      }
      var key = "é" + "x".repeat(random.nextInt(9)) + p;
      int birth = -random.nextInt(20_000);
      given.add(new Given(new Person(key, Sex.FEMALE, birth, 5, -1, 6, -1, 7, 8), entries));
    }
    return given;
  }
}
