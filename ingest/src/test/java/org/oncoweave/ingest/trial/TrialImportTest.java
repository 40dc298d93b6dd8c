package org.oncoweave.ingest.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncoweave.ingest.criteria.EligibilityText;
import org.oncoweave.ontology.Ontology;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TrialImportTest {
  private static final EligibilityText ELIGIBILITY = new EligibilityText(Ontology.shipped());

  @TempDir private Path folder;
  private final List<String> told = new ArrayList<>();

  private static String study(String id, String text) {
    var json = JsonMapper.shared().createObjectNode();
    var study = json.putObject("protocolSection");
    study.putObject("identificationModule").put("nctId", id).put("briefTitle", "A trial");
    study.putObject("statusModule").put("overallStatus", "RECRUITING");
    study
        .putObject("eligibilityModule")
        .put("eligibilityCriteria", text)
        .put("minimumAge", "18 Years")
        .put("maximumAge", "75 Years")
        .put("sex", "FEMALE");
    study.putObject("armsInterventionsModule").putArray("armGroups").addObject().put("label", "X");
    return json.toString();
  }

  private JsonNode read(String... files) throws IOException {
    var paths = new ArrayList<Path>();
    for (var text : files) {
      paths.add(Files.writeString(Files.createTempFile(folder, "trial", ".json"), text));
    }
    var out = folder.resolve("out.json");
    new TrialImport(ELIGIBILITY, told::add).run(paths, out);
    return JsonMapper.shared().readTree(Files.readString(out));
  }

  private String match(String text) throws IOException {
    var match = read(study("NCT1", text)).at("/0/treatment_list/step/0/match").toString();
    return match.replace(
        "{\"clinical\":{\"age_numerical\":\">=18\"}},{\"clinical\":{\"age_numerical\":\"<76\"}},{\"clinical\":{\"gender\":\"Female\"}}",
        "");
  }

  @Test
  void aStudyHasItsNumberItsArmAndTheLimitsOfTheRegistry() throws IOException {
    var trial = read(study("NCT1", "Inclusion Criteria:\n- ECOG 0-1")).get(0);
    assertThat(trial.at("/protocol_no").asString()).isEqualTo("NCT1");
    assertThat(trial.at("/status").asString()).isEqualTo("open to accrual");
    assertThat(trial.at("/treatment_list/step/0/arm/0/arm_description").asString()).isEqualTo("X");
    assertThat(trial.at("/treatment_list/step/0/match")).hasSize(3);
    assertThat(trial.at("/criteria/0/words").asString()).isEqualTo("ECOG 0-1");
    assertThat(trial.at("/criteria/0/in_match").asBoolean()).isFalse();
    assertThat(trial.at("/criteria_to_check").asInt()).isEqualTo(1);
  }

  @Test
  void whatAPatientCanBeAskedIsItsMatch() throws IOException {
    assertThat(
            match(
                "Inclusion Criteria:\n- KRAS p.G12C mutation\nExclusion Criteria:\n- ALK rearrangement"))
        .contains(
            "{\"genomic\":{\"hugo_symbol\":\"KRAS\",\"variant_category\":\"Mutation\",\"protein_change\":\"p.G12C\"}}",
            "{\"genomic\":{\"hugo_symbol\":\"ALK\",\"variant_category\":\"!Structural Variation\"}}");
    assertThat(
            match("Inclusion Criteria:\n- TMB ≥ 10 mut/Mb\nExclusion Criteria:\n- HER2 positive"))
        .contains("\"tmb_numerical\":\">=10", "\"her2_status\":\"!Positive\"");
  }

  @Test
  void linesOfTumoursAreAlternativesOfOneAnother() throws IOException {
    assertThat(match("Inclusion Criteria:\n- Breast cancer\n- Ovarian cancer"))
        .contains("{\"or\":[{\"clinical\":{\"oncotree_primary_diagnosis\":\"BREAST\"}}");
  }

  @Test
  void nothingThatIsLeftOutCanLoseAPatient() throws IOException {
    // A deletion of an exon is narrower than any field says; a part of a cohort is of that alone;
    // an exclusion of which a part is for a person excludes nobody.
    assertThat(match("Inclusion Criteria:\n- EGFR exon 19 deletion or L858R")).isEqualTo("[]");
    assertThat(match("Inclusion Criteria:\n- Cohort A: BRAF V600E mutation")).isEqualTo("[]");
    assertThat(match("Exclusion Criteria:\n- Active autoimmune disease requiring treatment"))
        .isEqualTo("[]");
    assertThat(match("Inclusion Criteria:\n- MSI-H tumour or ECOG 0-1")).isEqualTo("[]");
  }

  @Test
  void aTrialOfCtisIsReadByItsTwoLists() throws IOException {
    var ctis =
        """
        {"ctNumber":"2024-500000-00-00","ctStatus":"Ongoing, recruiting","authorizedApplication":{"authorizedPartI":{"trialDetails":{
          "clinicalTrialIdentifiers":{"publicTitle":"Essai"},
          "trialInformation":{"eligibilityCriteria":{
            "principalInclusionCriteria":[{"principalInclusionCriteria":"Mutation KRAS G12C"}],
            "principalExclusionCriteria":[{"principalExclusionCriteria":"Réarrangement de ALK"}]}}}}}}
        """;
    var trial = read(ctis).get(0);
    assertThat(trial.at("/criteria/0/section").asString()).isEqualTo("inclusion");
    assertThat(trial.at("/criteria/1/section").asString()).isEqualTo("exclusion");
    assertThat(trial.at("/treatment_list/step/0/match")).hasSize(2);
  }

  @Test
  void whatIsNoTrialIsNamedAndTheRestIsKept() throws IOException {
    var ctml = "[{\"protocol_no\":\"C-1\",\"treatment_list\":{\"step\":[]}},{\"x\":1}]";
    var studies = "{\"studies\":[" + study("NCT1", "") + "," + study("NCT1", "") + "]}";
    var trials = read(ctml, studies, "no json");
    assertThat(trials).hasSize(2);
    assertThat(told).hasSize(3).anyMatch(one -> one.contains("NCT1 stands twice"));
  }

  private static String ctml(String number, String match) {
    return """
    protocol_no: %s
    status: open to accrual
    treatment_list:
      step:
        - step_code: '1'
          arm:
            - arm_code: A
              arm_suspended: N
              dose_level: []
              match:
    %s
    """
        .formatted(number, match.indent(12).stripTrailing());
  }

  private JsonNode readYaml(String text) throws IOException {
    var file = Files.writeString(folder.resolve("trials.yml"), text);
    var out = folder.resolve("out.json");
    new TrialImport(ELIGIBILITY, told::add).run(List.of(file), out);
    return JsonMapper.shared().readTree(Files.readString(out));
  }

  @Test
  void trialsOneAfterAnotherInAFileAreAllRead() throws IOException {
    assertThat(read(study("NCT1", "ECOG 0-1") + "\n" + study("NCT2", "ECOG 0-1"))).hasSize(2);
    assertThat(told).isEmpty();
  }

  private static final String BRAF = "- genomic: {hugo_symbol: BRAF, protein_change: p.V600E}";

  @Test
  void trialsInYamlAreReadAsTheyAreWritten() throws IOException {
    var match = "- and:\n    - &braf\n      genomic: {hugo_symbol: BRAF, exon: 015}\n    - *braf";
    var trials = readYaml("---\n" + ctml("11-111", match) + "---\n" + ctml("2026-01-02", BRAF));
    assertThat(told).isEmpty();
    assertThat(trials).hasSize(2);
    assertThat(trials.at("/0/treatment_list/step/0/arm/0/match/0/and/1/genomic/exon").asString())
        .isEqualTo("015");
    assertThat(trials.at("/1/protocol_no").asString()).isEqualTo("2026-01-02");
    assertThat(trials.at("/1/treatment_list/step/0/arm/0/arm_suspended").asString()).isEqualTo("N");
  }

  @Test
  void criteriaThatLeadBackToThemselvesAreTheFaultOfTheirTrialAlone() throws IOException {
    var circle = "- &all\n  or:\n    - genomic: {hugo_symbol: KRAS}\n    - and: [*all]";
    var trials = readYaml(ctml("CIRCLE-1", circle) + "---\n" + ctml("GOOD-2", BRAF));
    assertThat(trials).hasSize(1);
    assertThat(trials.at("/0/protocol_no").asString()).isEqualTo("GOOD-2");
    assertThat(told).hasSize(1);
    assertThat(told.getFirst())
        .contains("trials.yml", "CIRCLE-1", "circle")
        .contains("treatment_list.step[0].arm[0].match[0].or[1].and[0]");
  }

  @Test
  void aTrialOfAListThatTakesItsCriteriaFromAnotherInACircleIsLeftOutAlone() throws IOException {
    var text =
        """
        - protocol_no: ONE
          treatment_list: {step: [{step_code: '1', match: &m [{or: [{and: *m}]}], arm: []}]}
        - protocol_no: TWO
          treatment_list: {step: [{step_code: '1', match: *m, arm: []}]}
        - protocol_no: THREE
          treatment_list: {step: [{step_code: '1', match: [], arm: []}]}
        """;
    var trials = readYaml(text);
    assertThat(trials.findValuesAsString("protocol_no")).containsExactly("THREE");
    assertThat(told)
        .satisfiesExactly(
            one -> assertThat(one).contains("ONE", "step[0].match"),
            two -> assertThat(two).contains("TWO", "step[0].match"));
  }

  @Test
  void aliasesThatGrowWithoutEndAreTold() throws IOException {
    var laughs = new StringBuilder("protocol_no: LAUGHS\na0: &a0 [x]\n");
    for (int i = 1; i < 40; i++) {
      laughs.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    assertThat(readYaml(laughs + "---\n" + ctml("GOOD-2", BRAF))).hasSize(1);
    assertThat(told).singleElement().asString().contains("LAUGHS", "aliases");
  }

  @Test
  void criteriaOfAHundredThousandLevelsAreTheFaultOfTheirTrialAlone() throws IOException {
    var deep = "{\"and\":[".repeat(100_000) + "]}".repeat(100_000);
    var start = "{\"protocol_no\":\"%s\",\"treatment_list\":{\"step\":[{\"match\":[";
    var trials =
        read(
            "["
                + start.formatted("DEEP-1")
                + deep
                + "]}]}},"
                + start.formatted("GOOD-2")
                + "]}]}}]");
    assertThat(trials.findValuesAsString("protocol_no")).containsExactly("GOOD-2");
    assertThat(told).singleElement().asString().contains("DEEP-1", "step[0].match[0].and[0]");
    told.clear();
    var flow = "[".repeat(100_000) + "]".repeat(100_000);
    assertThat(readYaml("protocol_no: DEEP-3\na: " + flow + "\n---\n" + ctml("GOOD-2", BRAF)))
        .hasSize(1);
    assertThat(told).singleElement().asString().contains("trials.yml", "no YAML");
  }
}
