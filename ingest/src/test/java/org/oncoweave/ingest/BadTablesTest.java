package org.oncoweave.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncoweave.graph.Slot;
import org.oncoweave.ingest.source.tables.TablesSource;

/// Bad input in tables: what is said of it, and that the rest of the load is kept.
class BadTablesTest {
  private static final String PATIENTS = "id,sex,birth,death\nP1,F,1950,\n";
  private static final String DIAGNOSES = "id,patient,system,code,date\n";
  private static final String GOOD = "d0,P1,ICD-10,C50.9,2015-03-02\n";

  @TempDir private Path folder;
  private final InMemoryLedger ledger = new InMemoryLedger();

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          d1,P1,ICD-10,C50.9                       | MALFORMED_ROW    | cells
          d1,P1,ICD-10,,2015                       | MISSING_VALUE    | column
          d1,P1,ICD-10,50,2015                     | UNKNOWN_CODE     | system
          d1,P1,SNOMED,C50,2015                    | UNKNOWN_VALUE    | contract
          d1,P1,ICD-10,C50.9,2015-02-30            | INVALID_DATE     | YYYY-MM-DD
          d1,P1,ICD-10,C50.9,2099                  | DATE_OUT_OF_RANGE| 1880
          d1,P8,ICD-10,C50.9,2015                  | UNKNOWN_PATIENT  | patient
          """)
  void aBadDiagnosisIsKeptOutWithItsReason(String row, String reason, String fix)
      throws IOException {
    write("patients.csv", PATIENTS);
    write("diagnoses.csv", DIAGNOSES + row + "\n" + GOOD);
    load();
    assertThat(ledger.records).containsKey("tables/diagnoses/d0").hasSize(2);
    assertThat(ledger.slots.values()).singleElement().satisfies(slot -> said(slot, reason, fix));
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          P2,X,1950,          | UNKNOWN_VALUE       | contract
          P2,F,1960,1955      | BIRTH_AFTER_DEATH   | birth
          P1,M,1950,          | CONFLICTING_PATIENT | another person
          P1,F,1971,          | CONFLICTING_PATIENT | another person
          """)
  void aBadPatientIsKeptOutWithItsReason(String row, String reason, String fix) throws IOException {
    write("patients.csv", PATIENTS + row + "\nP3,M,1940,\n");
    load();
    assertThat(ledger.records.keySet()).containsExactly("tables/patients/P1", "tables/patients/P3");
    assertThat(ledger.slots.values()).singleElement().satisfies(slot -> said(slot, reason, fix));
  }

  @ParameterizedTest(name = "{0} then {1} then {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          F,1950-03-02 | U,1950-03-02 | M,1950-03-02
          F,1950-03-02 | F,1950       | F,1950-04
          F,1950-03-02 | F,           | F,1951
          """)
  void whatEarlierRowsToldOfAPersonStaysKnown(String first, String second, String third)
      throws IOException {
    for (var row : List.of(first, second, third)) {
      write("patients.csv", "id,sex,birth\nP1," + row + "\n");
      load();
    }
    assertThat(ledger.slots.values())
        .singleElement()
        .satisfies(slot -> said(slot, "CONFLICTING_PATIENT", "another person"));
    assertThat(ledger.records).containsOnlyKeys("tables/patients/P1");
  }

  @Test
  void aTableThatLacksAColumnIsKeptOutAlsoWhenItIsAlone() throws IOException {
    write("patients.csv", "id,birth\nP1,1950\n");
    assertThat(load().exitCode()).isEqualTo(3);
  }

  @Test
  void datesInTheWrongOrderAreKeptOut() throws IOException {
    write("patients.csv", PATIENTS);
    write("residences.csv", "id,patient,commune,from,to\nr1,P1,75056,2015,2012\nr2,P1,75056,,\n");
    load();
    assertThat(ledger.records).containsKey("tables/residences/r2");
    assertThat(ledger.slots.values())
        .singleElement()
        .satisfies(slot -> said(slot, "END_BEFORE_START", "start"));
  }

  @Test
  void anIdentifierThatComesTwiceIsSaidAndTheLastStands() throws IOException {
    write("patients.csv", PATIENTS);
    write("diagnoses.csv", DIAGNOSES + GOOD + "d0,P1,ICD-10,C34.1,2016\n");
    var outcome = load();
    assertThat(outcome.notices()).anyMatch(notice -> notice.contains("1 rows repeat"));
    assertThat(ledger.records).hasSize(2);
  }

  @Test
  void aByteOrderMarkIsPassedOver() throws IOException {
    write("patients.csv", "\ufeff" + PATIENTS);
    assertThat(load().exitCode()).isZero();
    assertThat(ledger.records).containsOnlyKeys("tables/patients/P1");
  }

  @Test
  void aTableInLatin1IsReadAndSaid() throws IOException {
    write("patients.csv", PATIENTS);
    var text = "id,patient,date,label\nm1,P1,2015,créatinine élevée\n";
    Files.write(folder.resolve("measurements.csv"), text.getBytes(Charset.forName("windows-1252")));
    assertThat(load().notices()).anyMatch(notice -> notice.contains("read as Windows-1252"));
    assertThat(String.valueOf(ledger.records.get("tables/measurements/m1"))).contains("élevée");
  }

  @Test
  void aByteOfNulSpoilsItsOwnRowAlone() throws IOException {
    write("patients.csv", PATIENTS);
    write("diagnoses.csv", DIAGNOSES + "d1,P1,ICD-10,C5\u0000.9,2015\n" + GOOD);
    load();
    assertThat(ledger.records).containsKey("tables/diagnoses/d0").hasSize(2);
    assertThat(ledger.slots.values())
        .singleElement()
        .satisfies(slot -> said(slot, "UNKNOWN_CODE", "code"));
  }

  @Test
  void aTruncatedArchiveIsRefusedAndTheOtherTablesAreKept() throws IOException {
    write("patients.csv", PATIENTS);
    var whole = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(whole)) {
      zip.write((DIAGNOSES + GOOD.repeat(20_000)).getBytes(StandardCharsets.UTF_8));
    }
    var half = Arrays.copyOf(whole.toByteArray(), whole.size() / 2);
    Files.write(folder.resolve("diagnoses.csv.gz"), half);
    var outcome = load();
    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.refused())
        .singleElement()
        .satisfies(file -> {
          assertThat(file.file()).contains("diagnoses.csv.gz");
          assertThat(file.whatToDo()).contains("whole");
        });
    assertThat(ledger.records).containsKey("tables/patients/P1");
  }

  @Test
  void aFileWithoutARequiredColumnIsRefusedByItsName() throws IOException {
    write("patients.csv", PATIENTS);
    write("diagnoses.csv", "id,patient,code\nd1,P1,C50\n");
    assertThat(load().refused())
        .singleElement()
        .satisfies(file -> assertThat(file.reason()).contains("system"));
    assertThat(ledger.records).hasSize(1);
  }

  private static void said(Slot slot, String reason, String fix) {
    assertThat(slot.reason()).isEqualTo(reason);
    assertThat(slot.origin().whatToDo()).contains(fix);
    assertThat(slot.origin().file()).endsWith(".csv");
    assertThat(slot.origin().line()).isGreaterThan(1);
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }

  private Outcome load() {
    try (var sink = new LedgerSink(ledger, "test", Progress.SILENT)) {
      new TablesSource(List.of(folder), LocalDate.of(2026, 11, 24)).read(sink);
      return sink.outcome();
    }
  }
}
