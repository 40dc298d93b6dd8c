package org.oncoweave.ingest.source.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePatternTest {
  @ParameterizedTest(name = "{0} reads {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {patient}_{date:yyyyMMdd}_{type}.txt | 0042_20150302_RCP.txt        | 0042 | 2015-03-02 | RCP
          CR-{date:ddMMyyyy}-{patient}.txt     | cr-02032015-A-7.txt          | A-7  | 2015-03-02 | ''
          {patient} {date} {*}.txt             | P1 2015-03-02 version 2.txt  | P1   | 2015-03-02 | ''
          {patient}_{date:MM-yyyy}.txt         | P1_03-2015.txt               | P1   | 2015-03    | ''
          {patient}_{date:yyyy}_{*}.txt        | P1_2015_x.txt                | P1   | 2015       | ''
          {patient}/{type}/{date}.txt          | P9/imagerie/2016-04-01.txt   | P9   | 2016-04-01 | imagerie
          {service}.{patient}.txt              | onco.P3.txt                  | P3   | ''         | ''
          {patient}_{date:yyyyMMdd}.txt        | P1_20151399.txt              | P1   | 2015-13-99 | ''
          """)
  void aNameSaysPatientDateAndKind(
      String pattern, String file, String patient, String date, String type) {
    var note = read(pattern, file);
    assertThat(note.value("patient")).isEqualTo(patient);
    assertThat(note.value("date")).isEqualTo(date);
    assertThat(note.value("type")).isEqualTo(type);
    assertThat(note.id()).isEqualTo(file);
  }

  @Test
  void aNameOfAnotherFormSaysNothing() {
    var note = read("{patient}_{date:yyyyMMdd}.txt", "P1-20150302.txt");
    assertThat(note.values()).containsOnlyKeys(Note.UNREAD_NAME);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {date}.txt                   | {patient} is missing
          {patient}_{ipp}.txt          | {ipp} is not known
          {patient}_{patient}.txt      | {patient} comes twice
          {patient}_{date:yyMMdd}.txt  | a date is written with yyyy, MM and dd
          {patient}_{date:MMdd}.txt    | a date is written with yyyy, MM and dd
          {patient}_{date.txt          | a brace is left open
          """)
  void aPatternThatCannotBeReadSaysWhy(String pattern, String reason) {
    assertThatThrownBy(() -> NamePattern.of(pattern))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason);
  }

  private static Note read(String pattern, String file) {
    var folder = Path.of("reports").toAbsolutePath();
    return NamePattern.of(pattern).read(folder, folder.resolve(file));
  }
}
