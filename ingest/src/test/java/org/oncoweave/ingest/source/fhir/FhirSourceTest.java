package org.oncoweave.ingest.source.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oncoweave.ingest.source.fhir.FhirText.SUBJECT;
import static org.oncoweave.ingest.source.fhir.FhirText.condition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncoweave.ingest.source.Heard;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.EventType;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.Sex;
import org.oncoweave.model.SourceFact;

class FhirSourceTest {
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
    assertThat(variant.hgvsP()).isEqualTo("p.V600E");
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

  private static PartialDate day(String text) {
    return PartialDate.parse(text);
  }

  private static String verified(String status) {
    return "\"verificationStatus\":{\"coding\":[{\"code\":\"" + status + "\"}]},";
  }

  private Heard lines(String... lines) throws IOException {
    return FhirText.lines(folder, lines);
  }
}
