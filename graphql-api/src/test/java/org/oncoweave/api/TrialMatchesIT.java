package org.oncoweave.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.oncoweave.graph.GraphFixture;
import tools.jackson.databind.JsonNode;

/// A woman with a metastatic breast cancer, HER2 2+ then amplified, tested for PIK3CA and not for
/// BRCA1, asked of the trials of the centre.
class TrialMatchesIT {
  private static final String QUESTION =
      """
      {patient(id:"p11"){ trialMatches{tumourKey tumourType{curie} trial title arm answer missing knownOn}}}
      """;

  private static ServedHospital served;

  @BeforeAll
  static void start() throws IOException {
    served =
        ServedHospital.start(home -> {
          var folder = Files.createDirectories(home.resolve("conf/trials"));
          Files.writeString(folder.resolve("broken.json"), "{}");
          var trials =
              List.of(
                  trial("HER2", clinical("'her2_status':'Positive','gender':'Female'"), true),
                  trial("NEG", clinical("'her2_status':'Negative'"), true),
                  trial("META", clinical("'disease_status':['Metastatic']"), true),
                  trial("PIK3CA", genomic("PIK3CA"), true),
                  trial("BRCA1", genomic("BRCA1"), true),
                  trial("CLOSED", clinical("'gender':'Female'"), false),
                  trial("OVER", clinical("'gender':'Female'"), true)
                      .replace(
                          "{\"protocol_no\"", "{\"closing_date\":\"2020-01-31\",\"protocol_no\""),
                  trial("LUNG", clinical("'oncotree_primary_diagnosis':'Lung'"), true),
                  trial("BREAST", clinical("'oncotree_primary_diagnosis':'Breast'"), true));
          Files.writeString(folder.resolve("trials.json"), trials.toString());
        });
    GraphFixture.write(
        served.graph(),
        """
        MATCH (p:Patient {id: 'p11'})
        CREATE (p)-[:HAS_TUMOUR]->(t:Tumour {key: 'patient#p11/t', patient: 'p11', date: '2019', stage: 'II'})
        CREATE (t)-[:IN_SITE]->(:Concept {curie: 'ICDO3:C50.9', scheme: 'ICDO3', code: 'C50.9'})
        CREATE (t)-[:OF_MORPHOLOGY]->(:Concept {curie: 'ICDO3:8500/3', scheme: 'ICDO3', code: '8500/3'})
        CREATE (t)-[:HAS_EVENT]->(:NeoplasticEvent {key: 'patient#p11/e', patient: 'p11', type: 'METASTATIC_RECURRENCE', date: '2021-05', sites: []})
        CREATE (c:Concept {curie: 'BIOMARKER:HER2', scheme: 'BIOMARKER', code: 'HER2'})
        CREATE (p)-[:HAS_MEASUREMENT]->(:Measurement {key: 'm1', patient: 'p11', date: '2019-01', textValue: 'Score 2+'})-[:OF_CONCEPT]->(c)
        CREATE (p)-[:HAS_MEASUREMENT]->(:Measurement {key: 'm2', patient: 'p11', date: '2019-02', textValue: 'Amplifié'})-[:OF_CONCEPT]->(c)
        CREATE (p)-[:HAS_SPECIMEN]->(:Specimen {key: 's1', patient: 'p11', date: '2019-02', testedMutations: ['PIK3CA', 'TP53']})
        """);
  }

  private static String trial(String number, String match, boolean open) {
    return """
    {"protocol_no":"%s","short_title":"Trial %s","status":"%s","treatment_list":{"step":[{"step_code":"1",
      "match":[%s],"arm":[{"arm_code":"A","arm_suspended":"N","dose_level":[]}]}]}}
    """
        .formatted(number, number, open ? "open to accrual" : "closed to accrual", match);
  }

  private static String clinical(String fields) {
    return "{\"clinical\":{" + fields.replace('\'', '"') + "}}";
  }

  private static String genomic(String gene) {
    return "{\"genomic\":{\"hugo_symbol\":\"" + gene + "\",\"variant_category\":\"Mutation\"}}";
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static List<String> matches(String answer) {
    return rows().stream()
        .filter(row -> row.at("/answer").asString().equals(answer))
        .map(row -> row.at("/trial").asString())
        .toList();
  }

  private static List<JsonNode> rows() {
    var answer = served.as("pseudonymised").ask(QUESTION).at("/data/patient/trialMatches");
    return StreamSupport.stream(answer.spliterator(), false).toList();
  }

  @Test
  void theOpenArmsThatTakeHerStandFirst() {
    assertThat(matches("MATCH")).containsExactlyInAnyOrder("HER2", "META", "BREAST");
    assertThat(rows().getFirst().at("/answer").asString()).isEqualTo("MATCH");
    assertThat(rows().getFirst().at("/tumourType/curie").asString()).isEqualTo("ONCOTREE:IDC");
    assertThat(rows().getFirst().at("/knownOn").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
  }

  @Test
  void aGeneThatWasNotTestedIsUnknownWithWhatWouldSettleIt() {
    assertThat(matches("UNKNOWN")).containsExactly("BRCA1");
    assertThat(rows().getLast().at("/missing/0").asString()).isEqualTo("genomic:BRCA1:MUTATION");
  }

  @Test
  void whoMayOnlyCountGetsNone() {
    assertThat(ServedHospital.code(served.as("count").ask(QUESTION))).isEqualTo("FORBIDDEN");
  }
}
