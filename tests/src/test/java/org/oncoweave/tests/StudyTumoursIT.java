package org.oncoweave.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncoweave.api.Browser;
import tools.jackson.databind.JsonNode;

/// A cBioPortal study alone, imported twice: its samples are of tumours that have therapies and
/// trials.
class StudyTumoursIT {
  private static final String SAMPLES =
      """
      PATIENT_ID\tSAMPLE_ID\tONCOTREE_CODE\tCANCER_TYPE_DETAILED\tSAMPLE_TYPE
      LUNG\tL1\tLUAD\t\tPrimary
      LUNG\tL2\tLUAD\t\tMetastasis
      BREAST\tB1\t\tInflammatory Breast Cancer\tPrimary
      TWO\tT1\tCOAD\t\tPrimary
      TWO\tT2\tMEL\t\tMetastasis
      HOUSE\tH1\tHOUSE9\t\tPrimary
      """;
  @TempDir private Path folder;
  private StudyFolder files;

  @BeforeEach
  void files() {
    files = new StudyFolder(folder);
  }

  private void study() throws IOException {
    files.write("study/meta_study.txt", "cancer_study_identifier: own\nreference_genome: hg38\n");
    var meta = "genetic_alteration_type: %s\ndatatype: %s\nstable_id: %s\ndata_filename: %s\n";
    files.write(
        "study/meta_samples.txt",
        meta.formatted("CLINICAL", "SAMPLE_ATTRIBUTES", "samples", "data_samples.txt"));
    files.write("study/data_samples.txt", SAMPLES);
    files.write(
        "study/meta_maf.txt", meta.formatted("MUTATION_EXTENDED", "MAF", "maf", "data_maf.txt"));
    files.write(
        "study/data_maf.txt",
        """
        Hugo_Symbol\tTumor_Sample_Barcode\tHGVSp_Short
        EGFR\tL2\tp.L858R
        BRAF\tT2\tp.V600E
        EGFR\tH1\tp.L858R
        """);
  }

  private static String trial(String name, String diagnosis) {
    return "{'protocol_no':'%s','short_title':'%s','status':'open to accrual','treatment_list':{'step':[{'step_code':'1','arm':[{'arm_code':'A','arm_suspended':'N','dose_level':[],'match':[{'clinical':{'oncotree_primary_diagnosis':'%s'}}]}]}]}}"
        .formatted(name, name, diagnosis)
        .replace('\'', '"');
  }

  private static JsonNode patient(Browser browser, String id) {
    return browser
        .ask(
            """
            query($id:ID!){patient(id:$id){
              tumours{topography{code} morphology{code} type{code} secondPrimary}
              therapies{onType effect medicines tumourType{code}}
              trialMatches{trial answer}
              specimens{label}}}
            """,
            Map.of("id", id))
        .at("/data/patient");
  }

  private static List<String> each(JsonNode list, String... parts) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(one -> {
          var text = new StringBuilder();
          for (var part : parts) {
            text.append(text.isEmpty() ? "" : " ").append(one.at(part).asString("-"));
          }
          return text.toString();
        })
        .sorted()
        .toList();
  }

  private static List<String> tumours(JsonNode patient) {
    return each(patient.at("/tumours"), "/topography/code", "/morphology/code", "/type/code");
  }

  private static List<String> medicines(JsonNode patient) {
    return StreamSupport.stream(patient.at("/therapies").spliterator(), false)
        .filter(row -> row.at("/onType").asBoolean())
        .map(row -> row.at("/tumourType/code").asString() + " " + row.at("/medicines/0").asString())
        .toList();
  }

  @Test
  void theSamplesOfAStudyAreOfTumoursWithTherapiesAndTrials() throws Exception {
    study();
    var trials =
        List.of(
            trial("NSCLC", "Non-Small Cell Lung Cancer"),
            trial("IBC", "Inflammatory Breast Cancer"),
            trial("MEL", "Melanoma"));
    files.write("data/conf/trials/t.json", trials.toString());
    try (var centre = new Centre(folder)) {
      centre.load(0, folder.resolve("study"));
      centre.load(0, folder.resolve("study"));
      var browser = centre.open("CARE", "CARE");
      lung(patient(browser, "LUNG"));
      var breast = patient(browser, "BREAST");
      assertThat(tumours(breast)).containsExactly("C50.9 8530/3 IBC");
      assertThat(each(breast.at("/trialMatches"), "/trial", "/answer"))
          .containsExactly("IBC MATCH");
      var two = patient(browser, "TWO");
      assertThat(tumours(two)).containsExactly("C18.9 8140/3 COAD", "C44.9 8720/3 MEL");
      assertThat(medicines(two)).anyMatch(row -> row.startsWith("MEL "));
      var house = patient(browser, "HOUSE");
      assertThat(tumours(house)).isEmpty();
      assertThat(house.at("/specimens").size()).isEqualTo(1);
      candidates(browser);
    }
  }

  private static void lung(JsonNode lung) {
    assertThat(tumours(lung)).containsExactly("C34.9 8140/3 LUAD");
    assertThat(lung.at("/specimens").size()).isEqualTo(2);
    assertThat(medicines(lung)).contains("LUAD osimertinib");
    assertThat(each(lung.at("/trialMatches"), "/trial", "/answer")).containsExactly("NSCLC MATCH");
  }

  private static void candidates(Browser browser) throws InterruptedException {
    var ask = "{trialCandidates(trial:\"MEL\"){complete matching candidates{patient answer}}}";
    var found = browser.ask(ask).at("/data/trialCandidates");
    for (int tries = 0; tries < 60 && !found.at("/complete").asBoolean(); tries++) {
      Thread.sleep(500);
      found = browser.ask(ask).at("/data/trialCandidates");
    }
    assertThat(each(found.at("/candidates"), "/patient", "/answer")).containsExactly("TWO MATCH");
  }
}
