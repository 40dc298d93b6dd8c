package org.oncoweave.ingest.source.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oncoweave.ingest.source.fhir.FhirText.SUBJECT;
import static org.oncoweave.ingest.source.fhir.FhirText.condition;
import static org.oncoweave.ingest.source.fhir.FhirText.resolve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncoweave.ingest.source.Heard;
import org.oncoweave.ingest.source.Reason;
import org.oncoweave.model.Endpoint;
import org.oncoweave.model.Reached;
import org.oncoweave.model.SourceFact;
import org.oncoweave.model.VitalStatus;

/// Files as they come: Bundles, repeated keys, broken lines, archives cut short, other charsets.
class FhirFilesTest {
  @TempDir private Path folder;

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"resourceType":"Condition","id":"c1"                                          | UNREADABLE_RECORD
          {"resourceType":"Conditionn","id":"c1"}                                        | UNREADABLE_RECORD
          no JSON at all                                                                 | UNREADABLE_RECORD
          {"resourceType":"Condition","id":"c1","code":{"text":"a\u0000b"},SUBJECT}      | UNREADABLE_RECORD
          {"resourceType":"Patient","id":"p1","gender":"femme"}                          | UNKNOWN_VALUE
          {"resourceType":"Condition","id":"c1","code":"C50.9",SUBJECT}                  | UNKNOWN_VALUE
          {"resourceType":"Condition","id":"c1","code":{"text":"x"}}                     | MISSING_VALUE
          {"resourceType":"Condition","code":{"text":"x"},SUBJECT}                       | MISSING_VALUE
          {"resourceType":"Condition","id":"c1",SUBJECT}                                 | MISSING_VALUE
          {"resourceType":"Condition","id":"c1","code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10","code":"50"}]},SUBJECT} | UNKNOWN_CODE
          {"resourceType":"Condition","id":"c1","code":{"text":"x"},"onsetDateTime":"2020-13-45",SUBJECT} | INVALID_DATE
          {"resourceType":"Condition","id":"c1","code":{"text":"x"},"onsetDateTime":"1700",SUBJECT} | DATE_OUT_OF_RANGE
          {"resourceType":"Patient","id":"p1","birthDate":"2000","deceasedDateTime":"1999"} | BIRTH_AFTER_DEATH
          {"resourceType":"Procedure","id":"r1","code":{"coding":[{"system":"http://snomed.info/sct","code":"33195004"}]},"performedPeriod":{"start":"2020-02","end":"2020-01"},SUBJECT} | END_BEFORE_START
          """)
  void aBadResourceIsRefusedWithItsLineAndTheRestIsKept(String bad, Reason reason)
      throws IOException {
    var heard =
        lines("{\"resourceType\":\"Patient\",\"id\":\"p2\"}", "", bad, condition("\"text\":\"y\""));
    assertThat(heard.refusals)
        .singleElement()
        .satisfies(r -> {
          assertThat(r.fault().reason()).isEqualTo(reason);
          assertThat(r.place().line()).isEqualTo(3);
        });
    assertThat(heard.records).hasSize(2);
  }

  @Test
  void whoIsOnlySaidToBeDeadIsDeadWithoutADayAndWhoIsSaidNotToBeIsNothingMore() throws IOException {
    var heard =
        lines(
            "{\"resourceType\":\"Patient\",\"id\":\"p1\",\"deceasedBoolean\":true}",
            "{\"resourceType\":\"Patient\",\"id\":\"p2\",\"deceasedBoolean\":false}");
    assertThat(heard.facts(SourceFact.FollowedUp.class))
        .singleElement()
        .isEqualTo(
            new SourceFact.FollowedUp(Endpoint.OVERALL, null, Reached.YES, VitalStatus.DEAD));
    assertThat(heard.facts(SourceFact.Person.class)).hasSize(2);
  }

  @Test
  void aBundleIsReadEntryByEntry() throws IOException {
    var heard =
        file(
            "b.json",
            """
            {"type":"transaction","resourceType":"Bundle","entry":[
             {"fullUrl":"urn:uuid:p1","resource":{"resourceType":"Patient","gender":"male"}},
             {"resource":{"resourceType":"Bundle","entry":[{"resource":
               {"resourceType":"Condition","id":"c1","code":{"text":"x"},"subject":{"reference":"urn:uuid:p1"}}}]}},
             {"request":{"method":"DELETE"}}]}\
            """);
    assertThat(heard.records)
        .extracting(r -> r.key() + " of " + r.patient())
        .containsExactly(
            "fhir/Patient/p1 of PatientId[value=p1]", "fhir/Condition/c1 of PatientId[value=p1]");
    assertThat(heard.files).isEmpty();
  }

  @Test
  void aBundleCutShortKeepsWhatCameBefore() throws IOException {
    var heard =
        file(
            "b.json",
            """
            {"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Patient","id":"p1"}},
            {"resource":{"resourceType":"Cond\
            """);
    assertThat(heard.records).hasSize(1);
    assertThat(heard.files)
        .singleElement()
        .satisfies(f -> assertThat(f.reason()).contains("line 2"));
  }

  @Test
  void theOrderOfFieldsDoesNotChangeTheHash() throws IOException {
    var one =
        lines(
            "{\"resourceType\":\"Condition\",\"id\":\"c\",\"code\":{\"text\":\"x\"},"
                + SUBJECT
                + "}");
    var two =
        lines(
            "{\"code\":{\"text\":\"x\"},"
                + SUBJECT
                + ",\"id\":\"c\",\"resourceType\":\"Condition\"}");
    assertThat(one.records.getFirst().contentHash())
        .isEqualTo(two.records.getFirst().contentHash());
  }

  @Test
  void aKeyThatComesTwiceIsSaidBothTimes() throws IOException {
    var heard =
        lines(
            condition("\"text\":\"x\""),
            condition("\"text\":\"y\""),
            "{\"resourceType\":\"Patient\",\"id\":\"c1\"}");
    assertThat(heard.repeated).containsExactly(true, true, false);
  }

  @Test
  void aByteOrderMarkIsPassedOver() throws IOException {
    var heard = lines("\ufeff" + condition("\"text\":\"x\""), condition("\"text\":\"x\""));
    assertThat(heard.records).hasSize(2);
    assertThat(heard.refusals).isEmpty();
  }

  @Test
  void aTruncatedArchiveKeepsWhatCameBefore() throws IOException {
    var whole = new ByteArrayOutputStream();
    var random = new SplittableRandom(7);
    try (var zip = new GZIPOutputStream(whole)) {
      for (int i = 0; i < 4_000; i++) {
        var line = "{\"resourceType\":\"Patient\",\"id\":\"p" + random.nextLong() + "\"}\n";
        zip.write(line.getBytes(StandardCharsets.UTF_8));
      }
    }
    var file = folder.resolve("Patient.ndjson.gz");
    Files.write(file, Arrays.copyOf(whole.toByteArray(), whole.size() / 2));
    var heard = FhirText.read(file);
    assertThat(heard.records).hasSizeBetween(1_000, 3_000);
    assertThat(heard.files)
        .singleElement()
        .satisfies(f -> assertThat(f.reason()).contains("cannot be read to its end"));
  }

  @Test
  void aLineInLatin1IsReadAndSaid() throws IOException {
    var file = folder.resolve("c.ndjson");
    Files.write(
        file,
        resolve(condition("\"text\":\"tumeur élevée\"")).getBytes(Charset.forName("windows-1252")));
    var heard = FhirText.read(file);
    assertThat(heard.facts(SourceFact.Diagnosis.class).getFirst().label())
        .isEqualTo("tumeur élevée");
    assertThat(heard.notices).singleElement().asString().contains("Windows-1252");
  }

  private Heard lines(String... lines) throws IOException {
    return FhirText.lines(folder, lines);
  }

  private Heard file(String name, String content) throws IOException {
    return FhirText.read(Files.writeString(folder.resolve(name), content));
  }
}
