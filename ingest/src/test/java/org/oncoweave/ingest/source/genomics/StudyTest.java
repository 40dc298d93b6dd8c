package org.oncoweave.ingest.source.genomics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncoweave.ingest.source.Heard;
import org.oncoweave.ingest.source.Reason;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.Sex;
import org.oncoweave.model.SourceFact.CopyNumber;
import org.oncoweave.model.SourceFact.GeneVariant;
import org.oncoweave.model.SourceFact.Person;
import org.oncoweave.model.SourceFact.Rearrangement;
import org.oncoweave.model.SourceFact.RegisteredTumour;
import org.oncoweave.model.SourceFact.Sampled;
import org.oncoweave.model.SourceFact.TestedGenes;
import org.oncoweave.model.SourceFact.TestedGenes.Assay;

/// A cBioPortal study of three patients with a panel, a whole exome and a sample never sequenced.
class StudyTest {
  @TempDir private Path folder;
  private final Heard heard = new Heard();

  @BeforeEach
  void writesAStudy() throws IOException {
    write("meta_study.txt", "cancer_study_identifier: own\nreference_genome: hg38\n");
    meta("patients", "CLINICAL", "PATIENT_ATTRIBUTES");
    write("data_patients.txt", "#Id\tSex\n#STRING\tSTRING\nPATIENT_ID\tSEX\nA\tFemale\nB\tMale\n");
    meta("samples", "CLINICAL", "SAMPLE_ATTRIBUTES");
    write(
        "data_samples.txt",
        "PATIENT_ID\tSAMPLE_ID\tONCOTREE_CODE\nA\tA1\tLUAD\nB\tB1\tNA\nC\tC1\tCOAD\n");
    meta("maf", "MUTATION_EXTENDED", "MAF");
    write(
        "data_maf.txt",
        "Hugo_Symbol\tTumor_Sample_Barcode\tHGVSp_Short\nKRAS\tA1\tp.G12C\nEGFR\tZ9\tp.L858R\n");
    meta("cna", "COPY_NUMBER_ALTERATION", "DISCRETE");
    write("data_cna.txt", "Hugo_Symbol\tA1\tB1\nERBB2\t2\t0\nPTEN\t-2\t-1\nMYC\tNA\t7\n");
    meta("sv", "STRUCTURAL_VARIANT", "SV");
    write(
        "data_sv.txt",
        """
        Sample_Id\tSite1_Hugo_Symbol\tSite2_Hugo_Symbol\tSV_Status
        B1\tEML4\tALK\tSOMATIC
        B1\t\t\tSOMATIC
        """);
    meta("matrix", "GENE_PANEL_MATRIX", "GENE_PANEL_MATRIX");
    write("data_matrix.txt", "SAMPLE_ID\tmaf\nA1\tP2\nB1\tNA\n");
    write("data_gene_panel_p2.txt", "stable_id: P2\ngene_list: KRAS\tMLL2\n");
    Files.createDirectories(folder.resolve("case_lists"));
    write("case_lists/cases_sequenced.txt", "stable_id: own_sequenced\ncase_list_ids: A1\tB1\n");
    write("case_lists/cases_cna.txt", "stable_id: own_cna\ncase_list_ids: A1\tB1\n");
  }

  private void meta(String name, String type, String datatype) throws IOException {
    write(
        "meta_" + name + ".txt",
        "genetic_alteration_type: "
            + type
            + "\ndatatype: "
            + datatype
            + "\nstable_id: "
            + name
            + "\ndata_filename: data_"
            + name
            + ".txt\n");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private void read() {
    assertThat(StudySource.recognises(folder)).isTrue();
    new StudySource(List.of(folder)).read(heard);
  }

  @Test
  void peopleAndSamplesAreRead() {
    read();
    assertThat(heard.facts(Person.class))
        .extracting(Person::sex)
        .containsExactly(Sex.FEMALE, Sex.MALE, Sex.UNKNOWN);
    assertThat(heard.facts(Sampled.class))
        .extracting(Sampled::tumour)
        .containsExactly(ConceptId.of("ONCOTREE", "LUAD"), null, ConceptId.of("ONCOTREE", "COAD"));
  }

  @Test
  void aSampleMakesATumourOfItsCode() {
    read();
    assertThat(heard.facts(RegisteredTumour.class))
        .extracting(t -> t.topography().code(), t -> code(t.morphology()))
        .containsExactly(tuple("C34.9", "8140/3"), tuple("C18.9", "8140/3"));
    assertThat(heard.notices).contains("1 samples say no cancer type; they make no tumour");
  }

  private static String code(@Nullable ConceptId concept) {
    return concept == null ? "" : concept.code();
  }

  /// One sample a line: code, detailed name, main type, kind of sample.
  private List<String> tumours(String... samples) throws IOException {
    var rows =
        new StringBuilder(
            "PATIENT_ID\tSAMPLE_ID\tONCOTREE_CODE\tCANCER_TYPE_DETAILED\tCANCER_TYPE\tSAMPLE_TYPE\n");
    for (int i = 0; i < samples.length; i++) {
      rows.append("A\tA%d\t%s\n".formatted(i, samples[i].replace('|', '\t')));
    }
    write("data_samples.txt", rows.toString());
    read();
    return heard.facts(RegisteredTumour.class).stream()
        .map(t -> (t.topography().code() + " " + code(t.morphology())).strip())
        .toList();
  }

  @Test
  void withoutACodeTheNameOfTheCancerTypeCounts() throws IOException {
    assertThat(
            tumours(
                "|Lung Adenocarcinoma|Non-Small Cell Lung Cancer|Primary",
                "||Non-Small Cell Lung Cancer|Metastasis",
                "mm||Anything|Primary",
                "|Adenocarcinoma, Lung||"))
        .containsExactly("C34.9 8140/3", "C34.9 8046/3", "C42.1 9732/3", "C34.9 8140/3");
  }

  @Test
  void healthyTissueIsOfNoTumour() throws IOException {
    assertThat(tumours("LUAD|||Matched Normal")).isEmpty();
  }

  @Test
  void anUnknownCodeIsSaidAndStaysWithTheSample() throws IOException {
    assertThat(tumours("HOUSE1||Breast Cancer|", "HOUSE2|||", "|Of the house||"))
        .containsExactly("C50.9");
    assertThat(heard.facts(Sampled.class))
        .extracting(s -> code(s.tumour()))
        .containsExactly("HOUSE1", "HOUSE2", "");
    assertThat(heard.notices)
        .contains(
            "1 samples have the code HOUSE1, which OncoTree has not; kept, their cancer type makes"
                + " the tumour",
            "1 samples have the code HOUSE2, which OncoTree has not; kept, they make no tumour",
            "1 samples are of \"Of the house\", no name of OncoTree; kept, they make no tumour");
  }

  @Test
  void samplesThatSayNothingAreOfTheTypeOfTheStudy() throws IOException {
    write(
        "meta_study.txt",
        "cancer_study_identifier: own\ntype_of_cancer: own1\nreference_genome: hg38\n");
    write(
        "meta_type.txt",
        "genetic_alteration_type: CANCER_TYPE\ndatatype: CANCER_TYPE\ndata_filename: data_type.txt\n");
    write("data_type.txt", "own1\tBreast Invasive Carcinoma\tHotPink\tBreast\n");
    assertThat(tumours("|||", "LUAD|||", "|Of the house||"))
        .containsExactly("C50.9 8010/3", "C34.9 8140/3");
  }

  @Test
  void aStudyOfSeveralTumoursSaysNothingOfASample() throws IOException {
    write("meta_study.txt", "cancer_study_identifier: own\ntype_of_cancer: mixed\n");
    assertThat(tumours("|||")).isEmpty();
  }

  @Test
  void notFoundDiffersFromNotTested() {
    read();
    var tested = heard.facts(TestedGenes.class);
    assertThat(tested)
        .filteredOn(t -> t.assay() == Assay.MUTATION)
        .extracting(TestedGenes::specimen, TestedGenes::all, t -> t.genes().size())
        .containsExactly(tuple("A1", false, 2), tuple("B1", true, 0));
    assertThat(tested).filteredOn(t -> t.assay() == Assay.CNV).hasSize(2);
    assertThat(tested).noneMatch(t -> t.specimen().equals("C1"));
  }

  @Test
  void findingsAreRead() {
    read();
    assertThat(heard.facts(GeneVariant.class))
        .singleElement()
        .satisfies(variant -> assertThat(variant.hgvsP()).isEqualTo("p.G12C"));
    assertThat(heard.facts(CopyNumber.class))
        .extracting(CopyNumber::gene, CopyNumber::call)
        .containsExactly(
            tuple("ERBB2", "High Amplification"),
            tuple("PTEN", "Homozygous Deletion"),
            tuple("PTEN", "Heterozygous Deletion"));
    assertThat(heard.facts(Rearrangement.class))
        .singleElement()
        .satisfies(fusion -> assertThat(fusion.partner()).isEqualTo("ALK"));
  }

  @Test
  void badRowsAreKeptOutEachWithItsReason() {
    read();
    assertThat(heard.refusals)
        .extracting(refusal -> refusal.fault().reason())
        .containsExactly(Reason.UNKNOWN_SAMPLE, Reason.UNKNOWN_VALUE, Reason.MISSING_VALUE);
  }

  @Test
  void aFileThatTheStudyNamesAndLacksIsSaid() throws IOException {
    Files.delete(folder.resolve("data_sv.txt"));
    meta("expression", "MRNA_EXPRESSION", "Z-SCORE");
    read();
    assertThat(heard.files)
        .singleElement()
        .satisfies(f -> assertThat(f.reason()).contains("data_sv"));
    assertThat(heard.notices).anyMatch(notice -> notice.contains("MRNA_EXPRESSION"));
  }

  @Test
  void aDataFileOutsideTheFolderIsNotRead() throws IOException {
    write(
        "meta_sv.txt",
        """
        genetic_alteration_type: STRUCTURAL_VARIANT
        datatype: SV
        data_filename: ../../../etc/hosts
        """);
    read();
    assertThat(heard.files).hasSize(1);
  }
}
