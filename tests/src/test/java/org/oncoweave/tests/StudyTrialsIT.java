package org.oncoweave.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncoweave.api.Browser;

/// A cBioPortal study by command, asked of the trials of the centre: of an exome without finding a
/// gene is known to be without mutation, of a sample that was never sequenced it is not.
class StudyTrialsIT {
  private static final String SAMPLES =
      """
      PATIENT_ID\tSAMPLE_ID\tONCOTREE_CODE
      EXOME\tE1\tMEL
      MUTATED\tM1\tMEL
      PANEL\tK1\tMEL
      NEVER\tN1\tMEL
      """;
  private static final List<String> LEAVES =
      List.of(
          "'variant_category':'Mutation','protein_change':'!p.V600E'",
          "'wildtype':true",
          "'variant_category':'Mutation','protein_change':'p.V600E'",
          "'variant_category':'Copy Number Variation','cnv_call':'!Amplification'");

  @TempDir private Path folder;
  private StudyFolder files;

  @BeforeEach
  void files() {
    files = new StudyFolder(folder);
  }

  private void study() throws IOException {
    files.write("study/meta_study.txt", "cancer_study_identifier: own\nreference_genome: hg38\n");
    files.meta("samples", "CLINICAL", "SAMPLE_ATTRIBUTES");
    files.write("study/data_samples.txt", SAMPLES);
    files.meta("maf", "MUTATION_EXTENDED", "MAF");
    files.write(
        "study/data_maf.txt",
        "Hugo_Symbol\tTumor_Sample_Barcode\tHGVSp_Short\nBRAF\tM1\tp.V600E\n");
    files.meta("matrix", "GENE_PANEL_MATRIX", "GENE_PANEL_MATRIX");
    files.write("study/data_matrix.txt", "SAMPLE_ID\tmaf\nE1\tNA\nM1\tNA\nK1\tSMALL\n");
    files.write("study/data_gene_panel_small.txt", "stable_id: SMALL\ngene_list: KRAS\tNRAS\n");
    files.write(
        "study/case_lists/cases_sequenced.txt",
        "stable_id: own_sequenced\ncase_list_ids: E1\tM1\tK1\n");
  }

  /// The register of the centre tells of the same tumours as the samples, with place and day.
  private void register() throws IOException {
    var rows = new StringBuilder("id,patient,topography,morphology,date\n");
    for (var patient : List.of("EXOME", "MUTATED", "PANEL", "NEVER")) {
      rows.append("t-%1$s,%1$s,C44.5,8720/3,2024-01-01\n".formatted(patient));
    }
    files.write("register/tumours.csv", rows.toString());
  }

  private void trials() throws IOException {
    var arms = new StringBuilder();
    for (int i = 0; i < LEAVES.size(); i++) {
      arms.append(i == 0 ? "" : ",")
          .append("{'arm_code':'%d','arm_suspended':'N','dose_level':[],".formatted(i + 1))
          .append("'match':[{'genomic':{'hugo_symbol':'BRAF',%s}}]}".formatted(LEAVES.get(i)));
    }
    files.write(
        "data/conf/trials/t.json",
        "[{'protocol_no':'T','short_title':'T','status':'open to accrual','treatment_list':{'step':[{'step_code':'1','arm':[%s]}]}}]"
            .formatted(arms)
            .replace('\'', '"'));
  }

  private static List<String> answers(Browser browser, String patient) {
    var found =
        browser
            .ask("{patient(id:\"%s\"){trialMatches{arm answer}}}".formatted(patient))
            .at("/data/patient/trialMatches");
    return StreamSupport.stream(found.spliterator(), false)
        .map(one -> one.at("/arm").asString() + " " + one.at("/answer").asString())
        .sorted()
        .toList();
  }

  @Test
  void anExomeWithoutFindingIsNotASampleNeverSequenced() throws Exception {
    study();
    register();
    trials();
    try (var centre = new Centre(folder)) {
      centre.load(0, folder.resolve("study"));
      centre.load(0, folder.resolve("register"));
      var browser = centre.open("CARE", "CARE");
      assertThat(answers(browser, "EXOME"))
          .containsExactly("T/1/1 MATCH", "T/1/2 MATCH", "T/1/4 UNKNOWN");
      assertThat(answers(browser, "MUTATED")).containsExactly("T/1/3 MATCH", "T/1/4 UNKNOWN");
      var unknown = List.of("T/1/1 UNKNOWN", "T/1/2 UNKNOWN", "T/1/3 UNKNOWN", "T/1/4 UNKNOWN");
      assertThat(answers(browser, "PANEL")).isEqualTo(unknown);
      assertThat(answers(browser, "NEVER")).isEqualTo(unknown);
    }
  }
}
