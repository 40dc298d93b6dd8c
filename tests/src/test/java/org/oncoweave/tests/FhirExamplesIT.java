package org.oncoweave.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Real FHIR by command: a bulk export, whose counts are made again here from its lines, and the
/// example patient of mCODE, asked by GraphQL.
class FhirExamplesIT {
  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> READ =
      List.of(
          "Condition",
          "DocumentReference",
          "Encounter",
          "MedicationRequest",
          "Patient",
          "Procedure");

  /// Malignant neoplasm of breast; non-small cell lung cancer, and the same with its stage.
  private static final Map<String, String> CANCERS =
      Map.of("254837009", "breast", "254637007", "lung", "424132000", "lung");

  @TempDir private Path folder;

  @Test
  void aBulkExportIsCountedAsItsLinesAre() throws Exception {
    var export = Shared.folder().resolve("data/fhir/synthea-10");
    try (var centre = new Centre(folder)) {
      centre.load(0, export);
      var status = centre.status();
      for (var type : READ) {
        assertThat(status.at("/rows/" + type).asInt())
            .as(type)
            .isEqualTo(lines(export, type).size());
      }
      assertThat(status.get("quarantine").isEmpty()).isTrue();
      var labels = status.get("labels");
      assertThat(labels.get("Patient").asInt()).isEqualTo(lines(export, "Patient").size());
      assertThat(labels.get("Document").asInt())
          .isEqualTo(lines(export, "DocumentReference").size());
      var conditions = lines(export, "Condition");
      var cancers = conditions.stream().filter(c -> !organ(c).isEmpty()).toList();
      assertThat(labels.get("Condition").asInt()).isEqualTo(conditions.size() - cancers.size());
      var tumours = new TreeSet<String>();
      cancers.forEach(c -> tumours.add(c.at("/subject/reference").asString() + organ(c)));
      assertThat(labels.get("Tumour").asInt()).isEqualTo(tumours.size());
    }
  }

  private static List<JsonNode> lines(Path export, String type) throws IOException {
    try (var lines = Files.lines(export.resolve(type + ".ndjson"))) {
      return lines.map(JSON::readTree).toList();
    }
  }

  private static String organ(JsonNode condition) {
    return CANCERS.getOrDefault(condition.at("/code/coding/0/code").asString(), "");
  }

  @Test
  void theExamplePatientOfMcodeHasATumourWithStageMarkersSurgeryAndRays() throws Exception {
    try (var centre = new Centre(folder)) {
      centre.load(0, Shared.folder().resolve("data/fhir/mcode"));
      var browser = centre.open("CARE", "CARE");
      var rolledUp =
          browser.ask(
              "{a: concept(curie: \"ONCOTREE:LUAD\") {patients {value}}"
                  + " b: concept(curie: \"ONCOTREE:LUNG\") {patients {value}}}");
      assertThat(rolledUp.at("/data/a/patients/value").asInt()).isEqualTo(1);
      assertThat(rolledUp.at("/data/b/patients/value").asInt()).isEqualTo(1);
      var patient =
          browser
              .ask(
                  """
                  {patient(id: "mCODEPatientExample01") {
                    tumours {
                      topography { curie } morphology { curie } date laterality stage
                      events { type date sites { curie } treatments { kind start intent } }
                    }
                    treatments { kind }
                    measurements { label textValue concept { curie } evidence { record } }
                    variants { gene hgvsC }
                  }}
                  """)
              .at("/data/patient");
      tumour(patient.get("tumours"));
      assertThat(words(patient.get("treatments"), "/kind"))
          .containsExactlyInAnyOrder("SURGERY", "RADIOTHERAPY", "SYSTEMIC");
      assertThat(words(patient.get("measurements"), "/evidence/0/record"))
          .contains("fhir/Observation/mCODETumorMarkerExample01")
          .contains("fhir/Observation/mCODEECOGPerformanceStatusExample01");
      assertThat(patient.get("variants").size()).isEqualTo(2);
    }
  }

  /// Non-small cell cancer of the left lung, stage IIIC; the brain metastasis coded a month later
  /// was there at diagnosis.
  private static void tumour(JsonNode tumours) {
    assertThat(tumours.size()).isEqualTo(1);
    var tumour = tumours.get(0);
    assertThat(tumour.at("/topography/curie").asString()).startsWith("ICDO3:C34");
    assertThat(tumour.at("/morphology/curie").asString()).isEqualTo("ICDO3:8140/3");
    assertThat(tumour.get("date").asString()).isEqualTo("2019-04-01");
    assertThat(tumour.get("laterality").asString()).isEqualTo("left");
    assertThat(tumour.get("stage").asString()).isEqualTo("IIIC");
    var initial = tumour.at("/events/0");
    assertThat(initial.get("type").asString()).isEqualTo("INITIAL");
    assertThat(words(initial.get("sites"), "/curie")).containsExactly("ICDO3:C71.9");
    assertThat(words(initial.get("treatments"), "/kind")).contains("SURGERY", "RADIOTHERAPY");
  }

  private static Set<String> words(JsonNode facts, String pointer) {
    var words = new TreeSet<String>();
    Stream<JsonNode> each = facts.valueStream();
    each.forEach(fact -> words.add(fact.at(pointer).asString("")));
    return words;
  }
}
