package org.oncoweave.ingest.source.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncoweave.ingest.source.Reason;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.EventType;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.Sex;
import org.oncoweave.model.SourceFact;

class FhirSourceTest {
  private static final String SUBJECT = "\"subject\":{\"reference\":\"Patient/p1\"}";

  @TempDir private Path folder;

  @Test
  void aPatientIsAPersonWithAHome() throws IOException {
    var heard =
        lines(
            """
            {"resourceType":"Patient","id":"p1","gender":"female","birthDate":"1956-03",\
            "deceasedDateTime":"2020-06-02T10:00:00+02:00",\
            "name":[{"use":"usual","family":"X"},{"use":"official","family":"Durand","given":["Anne","L"]}],\
            "address":[{"postalCode":"44000","country":"FR","extension":[{"url":\
            "https://hl7.fr/ig/fhir/core/StructureDefinition/fr-core-address-insee-code",\
            "valueCoding":{"code":"44109"}}]}]}\
            """);
    assertThat(heard.facts(SourceFact.Person.class))
        .containsExactly(
            new SourceFact.Person(
                Sex.FEMALE, day("1956-03"), day("2020-06-02"), null, null, "Durand", "Anne L"));
    assertThat(heard.facts(SourceFact.Residence.class).getFirst().commune())
        .isEqualTo(new ConceptId("INSEE:44109"));
    assertThat(heard.records.getFirst().key()).hasToString("fhir/Patient/p1");
  }

  @Test
  void aPrimaryCancerIsATumourWithItsSideStageAndMorphology() throws IOException {
    var heard =
        lines(
            """
            {"resourceType":"Condition","id":"c1","meta":{"profile":["http://hl7.org/fhir/us/mcode/\
            StructureDefinition/mcode-primary-cancer-condition"]},"extension":[{"url":\
            "http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-histology-morphology-behavior",\
            "valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"82711006"}]}}],\
            "code":{"coding":[{"system":"http://snomed.info/sct","code":"254837009"}]},\
            "bodySite":[{"coding":[{"system":"http://snomed.info/sct","code":"80248007"}]}],\
            "onsetDateTime":"2019-04-01","stage":[{"summary":{"text":"IIA"}}],SUBJECT}\
            """);
    var tumour = heard.facts(SourceFact.RegisteredTumour.class).getFirst();
    assertThat(tumour.topography()).isEqualTo(new ConceptId("ICDO3:C50.9"));
    assertThat(tumour.morphology()).isEqualTo(new ConceptId("ICDO3:8500/3"));
    assertThat(tumour.laterality()).isEqualTo("left");
    assertThat(tumour.stage()).isEqualTo("IIA");
    assertThat(tumour.date()).isEqualTo(day("2019-04-01"));
  }

  @ParameterizedTest(name = "{0}|{1} -> {2}")
  @CsvSource(
      textBlock =
          """
          http://hl7.org/fhir/sid/icd-10,     c504,       ICD10:C50.4
          http://hl7.org/fhir/sid/icd-10-cm,  C50.911,    ICD10:C50.911
          http://snomed.info/sct,             94225005,   ICD10:C79.3
          http://snomed.info/sct,             44054006,   SNOMEDCT:44054006
          http://example.org/codes,           X1,         LOCAL:codes/X1
          """)
  void aCodeKeepsItsScheme(String system, String code, String expected) throws IOException {
    var heard =
        lines(condition("\"coding\":[{\"system\":\"" + system + "\",\"code\":\"" + code + "\"}]"));
    assertThat(heard.facts(SourceFact.Diagnosis.class).getFirst().code())
        .isEqualTo(new ConceptId(expected));
  }

  @Test
  void ofTwoCodingsTheIcd10OneIsKept() throws IOException {
    var heard =
        lines(
            condition(
                "\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"44054006\"},"
                    + "{\"system\":\"http://hl7.org/fhir/sid/icd-10\",\"code\":\"E11\"}]"));
    assertThat(heard.facts(SourceFact.Diagnosis.class).getFirst().code())
        .isEqualTo(new ConceptId("ICD10:E11"));
  }

  @Test
  void aSuspectedCancerIsNoTumourAndARefutedOneIsNothing() throws IOException {
    var code = "\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"363358000\"}]";
    var suspected = condition(code).replace("\"code\":{", verified("provisional") + "\"code\":{");
    var refuted = condition(code).replace("\"code\":{", verified("refuted") + "\"code\":{");
    var heard = lines(suspected, refuted.replace("c1", "c2"));
    assertThat(heard.facts(SourceFact.RegisteredTumour.class)).isEmpty();
    assertThat(heard.facts(SourceFact.Diagnosis.class))
        .extracting(SourceFact.Diagnosis::role)
        .containsExactly("suspected");
    assertThat(heard.notices).singleElement().asString().startsWith("1 Condition");
  }

  @Test
  void aCourseOfRaysHasTheDoseOfItsMainVolumeInGray() throws IOException {
    var heard =
        lines(
            """
            {"resourceType":"Procedure","id":"r1","status":"completed","meta":{"profile":[\
            "http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-radiotherapy-course-summary"]},\
            "extension":[VOLUME(1000,5),VOLUME(5000,25)],"performedPeriod":{"start":"2018-08-15",\
            "end":"2018-10-25"},"bodySite":[{"coding":[{"system":"http://snomed.info/sct",\
            "code":"73056007"}]}],SUBJECT}\
            """
                .replaceAll(
                    "VOLUME\\((\\d+),(\\d+)\\)",
                    "{\"url\":\"http://hl7.org/fhir/us/mcode/StructureDefinition/"
                        + "mcode-radiotherapy-dose-delivered-to-volume\",\"extension\":[{\"url\":"
                        + "\"totalDoseDelivered\",\"valueQuantity\":{\"value\":$1,\"code\":\"cGy\"}},"
                        + "{\"url\":\"fractionsDelivered\",\"valueUnsignedInt\":$2}]}"));
    var rays = heard.facts(SourceFact.Radiotherapy.class).getFirst();
    assertThat(rays.doseGy()).isEqualTo(50.0);
    assertThat(rays.fractions()).isEqualTo(25);
    assertThat(rays.site()).isEqualTo(new ConceptId("ICDO3:C50.9"));
    assertThat(rays.end()).isEqualTo(day("2018-10-25"));
  }

  @Test
  void anObservationKeepsEachComponent() throws IOException {
    var heard =
        lines(
            """
            {"resourceType":"Observation","id":"o1","status":"final","code":{"coding":[{"system":\
            "http://loinc.org","code":"85354-9"}]},"effectiveDateTime":"2020","component":[\
            {"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"valueQuantity":\
            {"value":120.5,"comparator":"<","unit":"mm[Hg]"}},{"code":{"text":"mood"},\
            "valueString":"good"}],SUBJECT}\
            """);
    assertThat(heard.facts(SourceFact.Measured.class))
        .containsExactly(
            new SourceFact.Measured(
                new ConceptId("LOINC:8480-6"), null, day("2020"), "<", 120.5, "mm[Hg]", null),
            new SourceFact.Measured(
                new ConceptId("LOCAL:mood"), "mood", day("2020"), null, null, null, "good"));
  }

  @Test
  void theStateOfTheDiseaseIsAnEvent() throws IOException {
    var heard =
        lines(
            """
            {"resourceType":"Observation","id":"o1","status":"final","code":{"coding":[{"system":\
            "http://loinc.org","code":"97509-4"}]},"effectiveDateTime":"2020-05-01","focus":[\
            {"reference":"Condition/c9"}],"valueCodeableConcept":{"coding":[{"system":\
            "http://snomed.info/sct","code":"271299001"}]},SUBJECT}\
            """);
    assertThat(heard.facts(SourceFact.TumourEvent.class))
        .containsExactly(
            new SourceFact.TumourEvent(EventType.PROGRESSION, "c9", day("2020-05-01"), List.of()));
  }

  @Test
  void aVariantHasItsGeneAndItsPlace() throws IOException {
    var heard =
        lines(
            """
            {"resourceType":"Observation","id":"o1","status":"final","code":{"coding":[{"system":\
            "http://loinc.org","code":"69548-6"}]},"component":[{"code":{"coding":[{"code":"48018-6"}]},\
            "valueCodeableConcept":{"coding":[{"system":"http://www.genenames.org/geneId","code":\
            "HGNC:1097","display":"BRAF"}]}},{"code":{"coding":[{"code":"48005-3"}]},\
            "valueCodeableConcept":{"coding":[{"code":"p.Val600Glu"}]}},{"code":{"coding":[{"code":\
            "81258-6"}]},"valueQuantity":{"value":0.31}}],SUBJECT}\
            """);
    var variant = heard.facts(SourceFact.GeneVariant.class).getFirst();
    assertThat(variant.gene()).isEqualTo("BRAF");
    assertThat(variant.hgvsP()).isEqualTo("p.Val600Glu");
    assertThat(variant.vaf()).isEqualTo(0.31);
  }

  @Test
  void aReportInHtmlBecomesItsWords() throws IOException {
    var html =
        "<html><head><title>x</title></head><p>Sein&nbsp;gauche&#58;"
            + " pT2&nbsp;&eacute;lev&eacute;<br/>N1</p>";
    var data = Base64.getEncoder().encodeToString(html.getBytes(StandardCharsets.UTF_8));
    var heard =
        lines(
            "{\"resourceType\":\"DocumentReference\",\"id\":\"d1\",\"status\":\"current\",\"date\":"
                + "\"2020-01-02T08:00:00.123Z\",\"content\":[{\"attachment\":{\"contentType\":\"text/html\","
                + "\"data\":\""
                + data
                + "\"}}],"
                + SUBJECT
                + "}");
    var report = heard.facts(SourceFact.Report.class).getFirst();
    assertThat(report.text()).isEqualTo("Sein gauche: pT2 élevé\nN1");
    assertThat(report.date()).isEqualTo(day("2020-01-02"));
  }

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
    var heard = new Heard();
    new FhirSource(List.of(file), LocalDate.of(2026, 1, 1)).read(heard);
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
    var heard = new Heard();
    new FhirSource(List.of(file), LocalDate.of(2026, 1, 1)).read(heard);
    assertThat(heard.facts(SourceFact.Diagnosis.class).getFirst().label())
        .isEqualTo("tumeur élevée");
    assertThat(heard.notices).singleElement().asString().contains("Windows-1252");
  }

  private static PartialDate day(String text) {
    return PartialDate.parse(text);
  }

  private static String verified(String status) {
    return "\"verificationStatus\":{\"coding\":[{\"code\":\"" + status + "\"}]},";
  }

  private static String condition(String code) {
    return "{\"resourceType\":\"Condition\",\"id\":\"c1\",\"code\":{" + code + "}," + SUBJECT + "}";
  }

  private static String resolve(String json) {
    return json.replace(",SUBJECT}", "," + SUBJECT + "}");
  }

  private Heard lines(String... lines) throws IOException {
    return file("x.ndjson", resolve(String.join("\n", lines)));
  }

  private Heard file(String name, String content) throws IOException {
    var file = Files.writeString(folder.resolve(name), content);
    var heard = new Heard();
    new FhirSource(List.of(file), LocalDate.of(2026, 1, 1)).read(heard);
    return heard;
  }
}
