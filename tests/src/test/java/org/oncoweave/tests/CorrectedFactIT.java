package org.oncoweave.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncoweave.api.Browser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a person corrects on the page stands in every answer, through the next import, until it is
/// taken back.
class CorrectedFactIT {
  private static final String ASK =
      """
      {patient(id:"P1"){
        tumours{key topography{curie} date laterality secondPrimary multiplePrimary{iarc{counted} seer{counted reason}} corrected{key property value was by reason state}}
        treatments{key label} corrections{key state value was} conflicts{kind kept told}}
       breast:concept(curie:"ICDO3:C50.4"){patients{value}}
       lung:concept(curie:"ICDO3:C34.1"){patients{value}}}
      """;
  private static final String CORRECT =
      "mutation($i:CorrectionInput!){correctFact(input:$i){key state}}";

  @TempDir private Path folder;
  private JsonNode before = JsonMapper.builder().build().nullNode();

  @Test
  void aCorrectionCountsAtOnceOutlivesAnImportAndCanBeTakenBack() throws Exception {
    var tables = tables("2015-03-02");
    String correction;
    try (var centre = new Centre(folder)) {
      centre.load(0, tables);
      var browser = centre.open("CARE", "CARE");
      before = browser.ask(ASK).get("data");
      var tumour = before.at("/patient/tumours/0");
      assertThat(tumour.at("/laterality").asString()).isEqualTo("left");
      correction = correct(browser, tumour.at("/key").asString(), "TOPOGRAPHY", "C34.1");
      followed(browser.ask(ASK).get("data"));
    }
    tables("2015-03-09");
    try (var centre = new Centre(folder)) {
      centre.load(0, tables);
      var browser = centre.reopen("CARE");
      var data = browser.ask(ASK).get("data");
      followed(data);
      assertThat(data.at("/patient/tumours/0/date").asString()).isEqualTo("2015-03-09");
      takenBack(browser, correction);
      wrong(browser);
    }
  }

  private Path tables(String date) throws IOException {
    var tables = Files.createDirectories(folder.resolve("tables"));
    Files.writeString(tables.resolve("patients.csv"), "id,sex,birth\nP1,F,1950-01-02\n");
    Files.writeString(
        tables.resolve("tumours.csv"),
        "id,patient,topography,date,morphology,laterality\n"
            + "t1,P1,C50.4,%s,8500/3,left\n".formatted(date));
    Files.writeString(
        tables.resolve("administrations.csv"),
        "id,patient,date,label,tumour\na1,P1,2015-04-01,paclitaxel,t1\n");
    return tables;
  }

  private static String correct(
      Browser browser, String fact, @Nullable String property, @Nullable String value) {
    var input = new HashMap<String, Object>();
    input.put("patient", "P1");
    input.put("fact", fact);
    input.put("property", property);
    input.put("value", value);
    input.put("wrong", property == null);
    input.put("reason", "Relecture du compte rendu");
    var answer = browser.ask(CORRECT, Map.of("i", input));
    assertThat(answer.at("/data/correctFact/state").asString())
        .as("%s", answer)
        .isEqualTo("IN_FORCE");
    return answer.at("/data/correctFact/key").asString();
  }

  private static void followed(JsonNode data) {
    var tumour = data.at("/patient/tumours/0");
    assertThat(tumour.at("/topography/curie").asString()).isEqualTo("ICDO3:C34.1");
    assertThat(tumour.at("/multiplePrimary/iarc/counted").asString()).isEqualTo("YES");
    assertThat(tumour.at("/multiplePrimary/seer/reason").asString()).isEqualTo("FIRST");
    var corrected = tumour.at("/corrected/0");
    assertThat(corrected.at("/was").asString()).isEqualTo("C50.4");
    assertThat(corrected.at("/by").asString()).isEqualTo("someone");
    assertThat(corrected.at("/reason").asString()).isEqualTo("Relecture du compte rendu");
    assertThat(data.at("/lung/patients/value").asInt()).isEqualTo(1);
    assertThat(data.at("/breast/patients/value").asInt()).isZero();
  }

  private void takenBack(Browser browser, String correction) {
    var answer =
        browser.ask(
            "mutation($c:ID!){undoCorrection(patient:\"P1\",correction:$c){state}}",
            Map.of("c", correction));
    assertThat(answer.at("/data/undoCorrection/state").asString()).isEqualTo("UNDONE");
    var data = browser.ask(ASK).get("data");
    assertThat(data.at("/patient/tumours/0/topography/curie").asString()).isEqualTo("ICDO3:C50.4");
    assertThat(data.at("/patient/tumours/0/corrected").isEmpty()).isTrue();
    assertThat(data.at("/patient/treatments")).isEqualTo(before.at("/patient/treatments"));
    assertThat(data.at("/breast")).isEqualTo(before.at("/breast"));
    assertThat(data.at("/patient/corrections/0/state").asString()).isEqualTo("UNDONE");
  }

  private void wrong(Browser browser) {
    var treatment = before.at("/patient/treatments/0/key").asString();
    correct(browser, treatment, null, null);
    assertThat(browser.ask(ASK).at("/data/patient/treatments").isEmpty()).isTrue();
  }
}
