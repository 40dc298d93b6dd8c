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

/// A trial for KRAS G12C in the lung: one patient has it, one was not tested, one has another
/// change, one has died, one opposes research, and of one the tumour is not known.
class TrialCandidatesIT {
  private static final String TRIALS =
      """
      [{"protocol_no":"T-1","short_title":"KRAS","status":"open to accrual","treatment_list":{"step":[{"step_code":"1",
        "match":[{"clinical":{"oncotree_primary_diagnosis":"Non-Small Cell Lung Cancer"}}],
        "arm":[{"arm_code":"A","arm_suspended":"N","dose_level":[],
          "match":[{"genomic":{"hugo_symbol":"KRAS","variant_category":"Mutation","protein_change":"p.G12C"}}]},
         {"arm_code":"B","arm_suspended":"Y","dose_level":[]}]}]}},
       {"protocol_no":"T-2","short_title":"Closed","status":"closed to accrual","treatment_list":{"step":[{"step_code":"1",
        "arm":[{"arm_code":"A","arm_suspended":"N","dose_level":[]}]}]}}]
      """;
  private static final String ASK =
      "{trialCandidates(trial:\"T-1\"%s){matching unknown listed complete candidates{patient tumourKey arm answer missing reasons{field answer} review{status note by}}}}";

  private static ServedHospital served;

  @BeforeAll
  static void start() throws IOException {
    served =
        ServedHospital.start(home -> {
          var folder = Files.createDirectories(home.resolve("conf/trials"));
          Files.writeString(folder.resolve("trials.json"), TRIALS);
        });
    patient("p2", "p.Gly12Cys", "");
    patient("p3", "", "");
    patient("p4", "p.Gly12Asp", "");
    patient("p5", "p.Gly12Cys", ", p.death = '2024-01-01'");
    patient("p6", "p.Gly12Cys", ", p.opposed = true");
    served.server().refresh();
  }

  private static void patient(String id, String change, String more) {
    var tested = change.isEmpty() ? "" : "testedMutations: ['KRAS'], ";
    GraphFixture.write(
        served.graph(),
        """
        MATCH (p:Patient {id: '%1$s'})-[:HAS_PROFILE]->(f) SET f.version = f.version + 1%2$s
        CREATE (p)-[:HAS_TUMOUR]->(t:Tumour {key: '%1$s/t', patient: '%1$s'})
        MERGE (s:Concept {curie: 'ICDO3:C34.1'})
        MERGE (m:Concept {curie: 'ICDO3:8140/3'})
        CREATE (t)-[:IN_SITE]->(s)
        CREATE (t)-[:OF_MORPHOLOGY]->(m)
        CREATE (p)-[:HAS_SPECIMEN]->(:Specimen {%3$skey: '%1$s/s', patient: '%1$s'})
        """
            .formatted(id, more, tested));
    if (!change.isEmpty()) {
      GraphFixture.write(
          served.graph(),
          """
          MATCH (p:Patient {id: '%1$s'})
          MERGE (g:Gene {symbol: 'KRAS'})
          CREATE (p)-[:HAS_VARIANT]->(:Variant {key: '%1$s/v', patient: '%1$s', hgvsP: '%2$s'})-[:IN_GENE]->(g)
          """
              .formatted(id, change));
    }
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static JsonNode ask(String more) {
    return served.as("pseudonymised").ask(ASK.formatted(more)).at("/data/trialCandidates");
  }

  private static List<String> patients(JsonNode found) {
    return StreamSupport.stream(found.at("/candidates").spliterator(), false)
        .map(one -> one.at("/patient").asString() + " " + one.at("/answer").asString())
        .toList();
  }

  @Test
  void theTrialFindsItsPatientsAndWhatIsMissingOfOthers() {
    var found = ask("");
    // Of the first patient of the hospital it is not known what the tumour is.
    assertThat(patients(found))
        .containsExactlyInAnyOrder("p2 MATCH", "p1 UNKNOWN", "p3 UNKNOWN")
        .startsWith("p2 MATCH");
    assertThat(found.at("/complete").asBoolean()).isTrue();
    var missing =
        StreamSupport.stream(found.at("/candidates").spliterator(), false)
            .filter(one -> one.at("/patient").asString().equals("p3"))
            .map(one -> one.at("/missing").toString());
    assertThat(missing).containsExactly("[\"genomic:KRAS:MUTATION\"]");
    assertThat(found.at("/candidates/0/reasons").toString())
        .contains("{\"field\":\"genomic:KRAS:MUTATION\",\"answer\":\"MATCH\"}");
    assertThat(patients(ask(",answers:[UNKNOWN]")))
        .containsExactlyInAnyOrder("p1 UNKNOWN", "p3 UNKNOWN");
  }

  @Test
  void careSeesWhoOpposesResearch() {
    var found = served.as("care").purpose("CARE").ask(ASK.formatted(",answers:[MATCH]"));
    assertThat(patients(found.at("/data/trialCandidates"))).contains("p6 MATCH", "p2 MATCH");
  }

  @Test
  void onlyOpenArmsAreNamed() {
    var trials = served.as("count").ask("{trials{id open openArms}}").at("/data/trials");
    assertThat(trials.at("/0/openArms").toString()).isEqualTo("[\"T-1/1/A\"]");
    assertThat(trials.at("/1/open").asBoolean()).isFalse();
  }

  @Test
  void aReviewIsKeptFilteredAndWrittenDown() {
    var reader = served.as("pseudonymised");
    var review =
        "mutation{reviewMatch(input:{patient:\"%s\",trial:\"T-1\",arm:\"T-1/1/A\",tumourKey:\"%s/t\",status:CONTACTED,note:\"Appelée\"}){status by}}";
    var answer = reader.ask(review.formatted("p3", "p3"));
    assertThat(answer.at("/data/reviewMatch/status").asString())
        .as("%s", answer)
        .isEqualTo("CONTACTED");
    assertThat(patients(ask(",status:[CONTACTED]"))).containsExactly("p3 UNKNOWN");
    assertThat(patients(ask(",status:[NEW]"))).containsExactly("p2 MATCH", "p1 UNKNOWN");
    assertThat(ServedHospital.code(reader.ask(review.formatted("p4", "p4"))))
        .isEqualTo("NOT_FOUND");
    assertThat(ServedHospital.code(reader.ask(review.formatted("p6", "p6"))))
        .isEqualTo("NOT_FOUND");
    assertThat(served.as("auditor").ask("{audit(first:9){question patient}}").toString())
        .contains("\"reviewMatch\"", "\"trialCandidates\"");
  }

  @Test
  void aBoardDecisionIsWrittenDownByWhoCares() {
    var decide =
        "mutation{recordBoardDecision(input:{patient:\"p2\",date:\"2026-03-05\",decision:\"Sotorasib\",options:[\"T-1/1/A\"]}){date by}}";
    var care = served.as("care").purpose("CARE");
    assertThat(care.ask(decide).at("/data/recordBoardDecision/by").asString()).isEqualTo("care");
    var told = care.ask("{patient(id:\"p2\"){boardDecisions{date decision options}}}");
    assertThat(told.at("/data/patient/boardDecisions/0/decision").asString())
        .isEqualTo("Sotorasib");
    assertThat(ServedHospital.code(served.as("pseudonymised").ask(decide))).isEqualTo("FORBIDDEN");
    var empty = decide.replace("Sotorasib", " ");
    assertThat(ServedHospital.code(care.ask(empty))).isEqualTo("BAD_INPUT");
  }

  @Test
  void whoMayOnlyCountSeesNoCandidate() {
    assertThat(ServedHospital.code(served.as("count").ask(ASK.formatted(""))))
        .isEqualTo("FORBIDDEN");
  }
}
