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

/// A cBioPortal study tells months and states, and no day: who died in it is asked for no trial,
/// and survival by a variant counts its months.
class StudyFollowUpIT {
  private static final int CARRIERS = 10;

  @TempDir private Path folder;
  private StudyFolder files;

  @BeforeEach
  void files() {
    files = new StudyFolder(folder);
  }

  /// Ten with BRAF V600E die after 1 to 10 months, ten without are followed four times as long, of
  /// whom every second dies; one is dead and nothing more is known, one says nothing.
  private void study() throws IOException {
    files.write("study/meta_study.txt", "cancer_study_identifier: own\nreference_genome: hg38\n");
    files.meta("patients", "CLINICAL", "PATIENT_ATTRIBUTES");
    files.meta("samples", "CLINICAL", "SAMPLE_ATTRIBUTES");
    files.meta("maf", "MUTATION_EXTENDED", "MAF");
    var patients =
        new StringBuilder("PATIENT_ID\tOS_STATUS\tOS_MONTHS\tDFS_STATUS\tDFS_MONTHS\tPFS_MONTHS\n");
    var samples = new StringBuilder("PATIENT_ID\tSAMPLE_ID\tONCOTREE_CODE\n");
    var maf = new StringBuilder("Hugo_Symbol\tTumor_Sample_Barcode\tHGVSp_Short\n");
    for (int i = 1; i <= CARRIERS; i++) {
      patients.append("M%d\t1:DECEASED\t%d\t1:Recurred/Progressed\t0.5\t\n".formatted(i, i));
      patients.append("W%d\t%s\t%d\tDiseaseFree\t%d\tsoon\n".formatted(i, state(i), 4 * i, 4 * i));
      samples.append("M%1$d\tM%1$d-1\tMEL\nW%1$d\tW%1$d-1\tMEL\n".formatted(i));
      maf.append("BRAF\tM%d-1\tp.V600E\n".formatted(i));
    }
    patients.append("DEAD\tDECEASED\t[Not Available]\t\t\t\nSILENT\t\t\tperhaps\t\t\n");
    samples.append("DEAD\tD1\tMEL\nSILENT\tS1\tMEL\n");
    files.write("study/data_patients.txt", patients.toString());
    files.write("study/data_samples.txt", samples.toString());
    files.write("study/data_maf.txt", maf.toString());
  }

  private static String state(int i) {
    return i % 2 == 0 ? "1:DECEASED" : "0:LIVING";
  }

  private void trial() throws IOException {
    files.write(
        "data/conf/trials/t.json",
        "[{'protocol_no':'T','short_title':'T','status':'open to accrual','treatment_list':{'step':[{'step_code':'1','arm':[{'arm_code':'A','arm_suspended':'N','dose_level':[],'match':[{'clinical':{'oncotree_primary_diagnosis':'Melanoma'}}]}]}]}}]"
            .replace('\'', '"'));
  }

  private static JsonNode patient(Browser browser, String id) {
    return browser
        .ask(
            """
            query($id:ID!){patient(id:$id){vital death lastNews summary(language:EN)
              followUps{endpoint months reached evidence{record}} trialMatches{trial answer}}}
            """,
            Map.of("id", id))
        .at("/data/patient");
  }

  private static List<String> followUps(JsonNode patient) {
    return StreamSupport.stream(patient.at("/followUps").spliterator(), false)
        .map(one ->
            "%s %s %s"
                .formatted(
                    one.at("/endpoint").asString(),
                    one.at("/months").asString("-"),
                    one.at("/reached").asString()))
        .toList();
  }

  @Test
  void theDeadOfAStudyAreInNoTrialAndItsMonthsAreSurvival() throws Exception {
    study();
    trial();
    try (var centre = new Centre(folder)) {
      centre.load(0, folder.resolve("study"));
      var browser = centre.open("CARE", "CARE");
      people(browser);
      candidates(browser);
      survival(browser);
      cohort(browser);
    }
  }

  private static void people(Browser browser) {
    var dead = patient(browser, "M3");
    assertThat(dead.at("/vital").asString()).isEqualTo("DEAD");
    assertThat(dead.at("/death").isNull()).isTrue();
    assertThat(dead.at("/summary").asString()).endsWith("died, date unknown");
    assertThat(dead.at("/trialMatches")).isEmpty();
    assertThat(followUps(dead)).containsExactly("DISEASE_FREE 0.5 YES", "OVERALL 3.0 YES");
    assertThat(dead.at("/followUps/0/evidence/0/record").asString())
        .isEqualTo("cbioportal/patients/own/M3");
    var alive = patient(browser, "W1");
    assertThat(alive.at("/vital").asString()).isEqualTo("ALIVE");
    assertThat(alive.at("/lastNews").isNull()).isTrue();
    assertThat(alive.at("/trialMatches").size()).isEqualTo(1);
    assertThat(followUps(alive)).containsExactly("DISEASE_FREE 4.0 NO", "OVERALL 4.0 NO");
    assertThat(followUps(patient(browser, "DEAD"))).containsExactly("OVERALL - YES");
    var silent = patient(browser, "SILENT");
    assertThat(silent.at("/vital").asString()).isEqualTo("UNKNOWN");
    assertThat(silent.at("/trialMatches").size()).isEqualTo(1);
    assertThat(followUps(silent)).isEmpty();
  }

  /// The five who live, and who says nothing.
  private static void candidates(Browser browser) throws InterruptedException {
    var ask = "{trialCandidates(trial:\"T\"){complete matching candidates{patient}}}";
    var found = browser.ask(ask).at("/data/trialCandidates");
    for (int tries = 0; tries < 60 && !found.at("/complete").asBoolean(); tries++) {
      Thread.sleep(500);
      found = browser.ask(ask).at("/data/trialCandidates");
    }
    assertThat(
            StreamSupport.stream(found.at("/candidates").spliterator(), false)
                .map(one -> one.at("/patient").asString()))
        .containsExactlyInAnyOrder("W1", "W3", "W5", "W7", "W9", "SILENT");
  }

  private static JsonNode survival(Browser browser, String endpoint) {
    return browser
        .ask(
            "{survival(feature:\"VARIANT:BRAF p.V600E\", endpoint:%s){patients{value} undated{value} p groups{patients{value} deaths{value} medianYears}}}"
                .formatted(endpoint))
        .at("/data/survival");
  }

  private static void survival(Browser browser) {
    var overall = survival(browser, "OVERALL");
    assertThat(overall.at("/patients/value").asInt()).isEqualTo(20);
    assertThat(overall.at("/undated/value").asInt()).isZero();
    assertThat(overall.at("/groups/0/patients/value").asInt()).isEqualTo(10);
    assertThat(overall.at("/groups/0/deaths/value").asInt()).isEqualTo(5);
    assertThat(overall.at("/groups/1/deaths/value").asInt()).isEqualTo(10);
    assertThat(overall.at("/groups/1/medianYears").asDouble()).isBetween(4.9 / 12, 5.6 / 12);
    assertThat(overall.at("/p").asDouble()).isLessThan(0.01);
    assertThat(survival(browser, "DISEASE_FREE").at("/groups/0/deaths/value").asInt()).isZero();
    assertThat(survival(browser, "PROGRESSION_FREE").at("/patients/value").asInt()).isZero();
  }

  private static void cohort(Browser browser) {
    var dead = "{patients(filter:[{vitalStatus:DECEASED}]){totalCount}}";
    assertThat(browser.ask(dead).at("/data/patients/totalCount").asInt()).isEqualTo(16);
  }
}
