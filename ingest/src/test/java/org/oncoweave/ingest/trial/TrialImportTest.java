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
}
