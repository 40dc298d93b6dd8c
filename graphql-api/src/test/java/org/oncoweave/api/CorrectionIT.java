package org.oncoweave.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncoweave.graph.GraphFixture;
import tools.jackson.databind.JsonNode;

/// Who may correct what; the history itself is built by no one here, so a correction waits.
class CorrectionIT {
  private static final String CORRECT =
      "mutation($i:CorrectionInput!){correctFact(input:$i){key kind property value was by state}}";
  private static final String TUMOUR = "patient#p1/t1";
  private static final String TREATMENT = "patient#p1/r1";

  private static ServedHospital served;

  @BeforeAll
  static void start() {
    served = ServedHospital.start();
    GraphFixture.write(
        served.graph(),
        """
        MATCH (p:Patient {id: 'p12'}) SET p.opposed = true, p.death = '2021-05-06'
        CREATE (p)-[:HAS_TUMOUR]->(:Tumour {key: 'patient#p12/t1', patient: 'p12', laterality: 'left'})
        """);
    served.server().refresh();
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static Browser care() {
    return served.as("care").purpose("CARE");
  }

  private static JsonNode correct(
      Browser browser, String fact, @Nullable String property, @Nullable String value) {
    var input = new HashMap<String, Object>();
    input.put("patient", fact.substring(8, fact.indexOf('/')));
    input.put("fact", fact);
    input.put("property", property);
    input.put("value", value);
    input.put("wrong", property == null);
    input.put("reason", "Relu le compte rendu");
    return browser.ask(CORRECT, Map.of("i", input));
  }

  @Test
  void whoTreatsCorrectsAndItIsWrittenDown() {
    var answer = correct(care(), TUMOUR, "STAGE", " IIIB ");
    var said = answer.at("/data/correctFact");
    assertThat(said.at("/state").asString()).as("%s", answer).isEqualTo("WAITING");
    assertThat(said.at("/value").asString()).isEqualTo("IIIB");
    assertThat(said.at("/by").asString()).isEqualTo("care");
    assertThat(served.as("auditor").ask("{audit(first:50){question patient user}}").toString())
        .contains("{\"question\":\"correctFact\",\"patient\":\"p1\",\"user\":\"care\"}");
    assertThat(GraphFixture.count(served.graph(), "(p:Patient {id: 'p1'}) WHERE p.stale = true"))
        .isEqualTo(1);
    var undo =
        "mutation{undoCorrection(patient:\"p1\",correction:\"%s\"){state undoneBy}}"
            .formatted(said.at("/key").asString());
    assertThat(served.as("care").purpose("CARE").ask(undo).toString())
        .contains("UNDONE", "\"undoneBy\":\"care\"");
    assertThat(ServedHospital.code(care().ask(undo))).isEqualTo("NOT_FOUND");
    assertThat(
            served.as("pseudonymised").ask("{patient(id:\"p1\"){corrections{state}}}").toString())
        .contains("UNDONE");
  }

  @Test
  void nobodyElseCorrects() {
    for (var role :
        new String[] {"count", "aggregate", "pseudonymised", "dpo", "auditor", "admin"}) {
      var code = ServedHospital.code(correct(served.as(role), TUMOUR, "STAGE", "IV"));
      assertThat(code).as(role).isEqualTo("FORBIDDEN");
    }
    var research = correct(served.as("care").purpose("RESEARCH"), TUMOUR, "STAGE", "IV");
    assertThat(ServedHospital.code(research)).isEqualTo("FORBIDDEN");
    var undo = "mutation{undoCorrection(patient:\"p1\",correction:\"x\"){state}}";
    assertThat(ServedHospital.code(served.as("pseudonymised").ask(undo))).isEqualTo("FORBIDDEN");
  }

  @Test
  void whoOpposesResearchIsCorrectedForCareAlone() {
    var opposed = "patient#p12/t1";
    assertThat(ServedHospital.code(correct(served.as("care"), opposed, "LATERALITY", "right")))
        .isEqualTo("FORBIDDEN");
    var answer = correct(care(), opposed, "LATERALITY", "right");
    assertThat(answer.at("/data/correctFact/was").asString()).isEqualTo("left");
    assertThat(served.as("pseudonymised").ask("{patient(id:\"p12\"){corrections{key}}}").toString())
        .contains("\"patient\":null");
  }

  @ParameterizedTest(name = "{0} {1} {2} -> {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          patient#p1/t1  | DATE       | 2099         | The date lies in the future
          patient#p1/t1  | DATE       | 2010-13      | Not a date: YYYY, YYYY-MM or YYYY-MM-DD is expected
          patient#p1/t1  | DATE       | 2010-02-30   | Not a date: YYYY, YYYY-MM or YYYY-MM-DD is expected
          patient#p1/t1  | DATE       | 1955         | The date lies before the patient's birth
          patient#p12/t1 | DATE       | 2022         | The date lies after the patient's death
          patient#p1/t1  | TOPOGRAPHY | breast       | Not an ICD-O topography such as C50.4
          patient#p1/t1  | TOPOGRAPHY | C50.49       | Not an ICD-O topography such as C50.4
          patient#p1/t1  | TOPOGRAPHY | C99.9        | ICD-O has no code C99.9
          patient#p1/t1  | TOPOGRAPHY | -            | This property cannot be unknown
          patient#p1/t1  | MORPHOLOGY | 9999/3       | ICD-O has no code 9999/3
          patient#p1/t1  | LATERALITY | gauche       | One of these is expected: left, right, both
          patient#p1/t1  | CYCLES     | 3            | A fact of this kind has no such property
          patient#p1/e1  | TYPE       | RELAPSE      | One of these is expected: INITIAL, LOCAL_RECURRENCE, REGIONAL_RECURRENCE, METASTATIC_RECURRENCE, PROGRESSION, REMISSION, SECOND_PRIMARY, TRANSFORMATION, DEATH
          patient#p1/e1  | SITES      | C22.0 liver  | Not an ICD-O topography such as C22.0
          patient#p1/r1  | CYCLES     | -3           | What is expected is a whole number from 1 to 999
          patient#p1/r1  | END        | 2010-01-31   | The end lies before the start
          patient#p1/r1  | DOSE_GY    | fifty        | What is expected is a number such as 50.4
          patient#p1/x9  | STAGE      | IV           | No such fact of this patient
          """)
  void whatIsNoValueIsRefusedWithWhatWouldDo(
      String fact, String property, @Nullable String value, String words) {
    var answer = correct(care(), fact, property, value);
    assertThat(answer.at("/errors/0/message").asString()).as("%s", answer).isEqualTo(words);
  }

  @Test
  void aReasonIsNeededAndOneOfTwo() {
    var none = "{patient:\"p1\",fact:\"%s\",reason:\" \",wrong:true}".formatted(TREATMENT);
    var neither = "{patient:\"p1\",fact:\"%s\",reason:\"r\"}".formatted(TREATMENT);
    var both =
        "{patient:\"p1\",fact:\"%s\",reason:\"r\",wrong:true,property:LABEL}".formatted(TREATMENT);
    for (var input : new String[] {none, neither, both}) {
      var answer = care().ask("mutation{correctFact(input:%s){key}}".formatted(input));
      assertThat(ServedHospital.code(answer)).as("%s", answer).isEqualTo("BAD_INPUT");
    }
  }
}
