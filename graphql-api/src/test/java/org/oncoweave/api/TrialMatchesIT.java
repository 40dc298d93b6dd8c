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

  private static final String WHY =
      """
      {patient(id:"p11"){ trialMatches{trial answer toCheck{exclusion words} reasons{
        depth answer join field settles wanted{property value concept{curie}}
        known{values looked tests{key date} facts{__typename
          ... on Tumour{key} ... on NeoplasticEvent{key date} ... on Measurement{key textValue date evidence{record}}}}}}}}
      """;
  private static final String UNASKED =
      """
      {"section":"exclusion","words":"Uncontrolled disease","in_match":false},
      {"section":"inclusion","words":"Woman","in_match":true}
      """;

  /// A tumour, one of two things, and none of a third.
  private static final String MIXED =
      """
      {"clinical":{"oncotree_primary_diagnosis":"Breast"}},
      {"or":[{"clinical":{"her2_status":["Zero","Positive"]}},
             {"genomic":{"hugo_symbol":"BRCA1","variant_category":"Mutation"}}]},
      {"genomic":{"hugo_symbol":"PIK3CA","variant_category":"!Mutation","protein_change":"p.H1047R"}},
      {"clinical":{"disease_status":"Metastatic"}}
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
                  trial("BRCA1", genomic("BRCA1"), true)
                      .replace(
                          "{\"protocol_no\"", "{\"criteria\":[" + UNASKED + "],\"protocol_no\""),
                  trial("MIXED", MIXED, true),
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
    assertThat(matches("MATCH")).containsExactlyInAnyOrder("HER2", "META", "BREAST", "MIXED");
    assertThat(rows().getFirst().at("/answer").asString()).isEqualTo("MATCH");
    assertThat(rows().getFirst().at("/tumourType/curie").asString()).isEqualTo("ONCOTREE:IDC");
    assertThat(rows().getFirst().at("/knownOn").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
  }

  @Test
  void aGeneThatWasNotTestedIsUnknownWithWhatWouldSettleIt() {
    assertThat(matches("UNKNOWN")).containsExactly("BRCA1");
    assertThat(rows().getLast().at("/missing/0").asString()).isEqualTo("genomic:BRCA1:MUTATION");
  }

  private static List<JsonNode> reasons(String trial) {
    var answer = served.as("pseudonymised").ask(WHY).at("/data/patient/trialMatches");
    return StreamSupport.stream(answer.spliterator(), false)
        .filter(row -> row.at("/trial").asString().equals(trial))
        .flatMap(row -> StreamSupport.stream(row.at("/reasons").spliterator(), false))
        .toList();
  }

  private static String line(JsonNode one) {
    var what = one.at("/join").isNull() ? one.at("/field").asString() : one.at("/join").asString();
    return one.at("/depth").asInt() + " " + what + " " + one.at("/answer").asString();
  }

  @Test
  void everyCriterionHasItsAnswerInTheOrderOfTheTrial() {
    assertThat(reasons("MIXED").stream().map(TrialMatchesIT::line))
        .containsExactly(
            "0 ALL MATCH",
            "1 clinical:oncotree_primary_diagnosis MATCH",
            "1 ANY MATCH",
            "2 clinical:her2_status NO_MATCH",
            "2 clinical:her2_status MATCH",
            "2 genomic:BRCA1:MUTATION UNKNOWN",
            "1 NOT MATCH",
            "2 genomic:PIK3CA:MUTATION NO_MATCH",
            "1 clinical:disease_status MATCH");
  }

  @Test
  void anAnswerNamesTheRecordThatDecidedAndWhereAGeneWasLookedAt() {
    var lines = reasons("MIXED");
    assertThat(lines.get(1).at("/wanted/0/concept/curie").asString()).isEqualTo("ONCOTREE:BREAST");
    assertThat(lines.get(1).at("/known/facts/0/__typename").asString()).isEqualTo("Tumour");
    assertThat(lines.get(4).at("/known/values/0").asString()).isEqualTo("Positive");
    assertThat(lines.get(4).at("/known/facts/0/textValue").asString()).isEqualTo("Amplifié");
    assertThat(lines.get(4).at("/known/facts/0/date").asString()).isEqualTo("2019-02");
    assertThat(lines.get(7).at("/known/looked").asBoolean()).isTrue();
    assertThat(lines.get(7).at("/known/tests/0/date").asString()).isEqualTo("2019-02");
    assertThat(lines.get(8).at("/known/facts/0/date").asString()).isEqualTo("2021-05");
  }

  @Test
  void whatWouldSettleIsMarkedOnlyWhereTheArmIsOpen() {
    assertThat(reasons("BRCA1")).hasSize(1).allMatch(one -> one.at("/settles").asBoolean());
    assertThat(reasons("MIXED")).noneMatch(one -> one.at("/settles").asBoolean());
  }

  @Test
  void sentencesThatNobodyIsAskedAreToldWithTheTrial() {
    var trials = served.as("count").ask("{trials{id toCheck{exclusion words}}}").at("/data/trials");
    assertThat(StreamSupport.stream(trials.spliterator(), false))
        .filteredOn(one -> one.at("/id").asString().equals("BRCA1"))
        .map(one -> one.at("/toCheck").toString())
        .containsExactly("[{\"exclusion\":true,\"words\":\"Uncontrolled disease\"}]");
  }

  @Test
  void whoMayOnlyCountGetsNone() {
    assertThat(ServedHospital.code(served.as("count").ask(QUESTION))).isEqualTo("FORBIDDEN");
  }
}
