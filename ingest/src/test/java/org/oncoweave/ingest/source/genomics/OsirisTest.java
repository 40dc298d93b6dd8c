package org.oncoweave.ingest.source.genomics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncoweave.ingest.source.Heard;
import org.oncoweave.ingest.source.Reason;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.Sex;
import org.oncoweave.model.SourceFact.Administration;
import org.oncoweave.model.SourceFact.CopyNumber;
import org.oncoweave.model.SourceFact.Diagnosis;
import org.oncoweave.model.SourceFact.GeneVariant;
import org.oncoweave.model.SourceFact.Person;
import org.oncoweave.model.SourceFact.Procedure;
import org.oncoweave.model.SourceFact.Radiotherapy;
import org.oncoweave.model.SourceFact.Rearrangement;
import org.oncoweave.model.SourceFact.RegisteredTumour;
import org.oncoweave.model.SourceFact.Sampled;
import org.oncoweave.model.SourceFact.TumourContent;
import org.oncoweave.model.SourceFact.TumourEvent;

/// Invented OSIRIS pivot tables of one patient with a lung tumour.
class OsirisTest {
  private static final String VARIANT =
      "Patient_Id,Instance_Id,Analysis_Ref,AlterationOnSample_AlterationType,"
          + "AlterationOnSample_Pathogenicity,Alteration_Chromosome,Alteration_GenomicStart,"
          + "Alteration_GenomeBuild,Variant_ReferenceAllele,Variant_AlternativeAllele,"
          + "VariantInSample_PositionReadDepth,VariantInSample_VariantReadDepth,"
          + "VariantInSample_GenomicSourceClass\n";
  private static final String ANNOTATION =
      "Patient_Id,Instance_Id,Alteration_Ref,AlterationOnSample_AlterationType,GenomeEntity_Symbol,"
          + "Annotation_ReferenceValue,Annotation_PfamDomain,Annotation_DNASequenceVariation,"
          + "Annotation_AminoAcidChange,Annotation_FusionPrimeEnd\n";

  @TempDir private Path folder;
  private final Heard heard = new Heard();

  @BeforeEach
  void writesThePatient() throws IOException {
    write(
        "Patient",
        "Patient_Id,Instance_Id,Patient_Gender,Patient_BirthDate\nP1,1,HL7:F,1961-02-03\n");
    write(
        "TumorPathologyEvent",
        "Patient_Id,Instance_Id,TumorPathologyEvent_Type,TumorPathologyEvent_StartDate,"
            + "TumorPathologyEvent_TopographyCode,TumorPathologyEvent_MorphologyCode\n"
            + "P1,1,UMLS:C0677930,2024-01-05,C34.1,8140/3\n");
    write(
        "BiologicalSample",
        "Patient_Id,Instance_Id,BiologicalSample_ExternalAccession,BiologicalSample_CollectDate,"
            + "BiologicalSample_TumorCellularity\nP1,1,B24-7,2024-01-09,40\n");
    write(
        "Analysis",
        "Patient_Id,Instance_Id,BiologicalSample_Ref,Analysis_Date,Panel_Name,"
            + "OmicAnalysis_AlgorithmicPloidy\nP1,1,B24-7,2024-01-20,lung panel,3.1\n");
    write(
        "Annotation",
        ANNOTATION
            + "P1,1,1,Genetic variant,EGFR,NM_005228,\"kinase, catalytic\",c.2573T>G,p.Leu858Arg,\n"
            + "P1,2,1,OSIRIS:O15-4,MET,,,,,\n"
            + "P1,3,1,OSIRIS:O15-3,EML4,,,,,5prime\n"
            + "P1,4,1,OSIRIS:O15-3,ALK,,,,,3prime\n");
  }

  private void write(String table, String text) throws IOException {
    Files.writeString(folder.resolve("OSIRIS_pivot_" + table + ".csv"), text);
  }

  private void read() {
    assertThat(OsirisTables.recognises(folder)).isTrue();
    new OsirisTables(List.of(folder)).read(heard);
  }

  @Test
  void aPatientHasATumourAndASampleOfWhichSomeIsTumour() {
    read();
    assertThat(heard.facts(Person.class)).extracting(Person::sex).containsExactly(Sex.FEMALE);
    var tumour = heard.facts(RegisteredTumour.class).getFirst();
    assertThat(tumour.topography()).isEqualTo(new ConceptId("ICDO3:C34.1"));
    assertThat(tumour.morphology()).isEqualTo(new ConceptId("ICDO3:8140/3"));
    assertThat(heard.facts(Sampled.class)).extracting(Sampled::specimen).containsExactly("B24-7");
    assertThat(heard.facts(TumourContent.class))
        .containsExactlyInAnyOrder(
            new TumourContent("B24-7", 0.4, null), new TumourContent("B24-7", null, 3.1));
  }

  @Test
  void aVariantIsNamedByItsAnnotationAndPlacedByItsRow() throws IOException {
    write(
        "Variant",
        VARIANT
            + "P1,1,1,OSIRIS:O15-5,LOINC:LA6668-3,LA21260-7,55259515,hg19,T,G,200,50,LOINC:LA6684-0\n");
    read();
    assertThat(heard.facts(GeneVariant.class))
        .containsExactly(
            new GeneVariant(
                "EGFR",
                "B24-7",
                PartialDate.parse("2024-01-20"),
                "c.2573T>G",
                "p.L858R",
                "GRCh37",
                "7",
                55259515L,
                "T",
                "G",
                0.25,
                "somatic",
                "pathogenic",
                "lung panel"));
  }

  @Test
  void aVariantWithoutAnnotationHasTheGeneOfItsPlace() throws IOException {
    write("Variant", VARIANT + "P1,9,1,OSIRIS:O15-5,,LA21260-7,140453136,hg19,A,T,90,30,\n");
    read();
    assertThat(heard.facts(GeneVariant.class))
        .extracting(GeneVariant::gene)
        .containsExactly("BRAF");
  }

  @Test
  void copiesAndFusionsHaveTheGenesOfTheirOwnAnnotations() throws IOException {
    write(
        "CopyNumber",
        """
        Patient_Id,Instance_Id,Analysis_Ref,AlterationOnSample_AlterationType,CNV_CopyNumber
        P1,1,1,OSIRIS:O15-4,12
        """);
    write(
        "Fusion",
        """
        Patient_Id,Instance_Id,Analysis_Ref,AlterationOnSample_AlterationType
        P1,1,1,OSIRIS:O15-3
        """);
    read();
    var copies = heard.facts(CopyNumber.class).getFirst();
    assertThat(copies.gene() + " " + copies.call()).isEqualTo("MET High Amplification");
    var fusion = heard.facts(Rearrangement.class).getFirst();
    assertThat(fusion.gene() + "::" + fusion.partner()).isEqualTo("EML4::ALK");
  }

  @Test
  void whatCannotBeIsKeptOutAndRemarksArePassedOver() throws IOException {
    write(
        "Variant",
        VARIANT
            + "P1,1,1,OSIRIS:O15-5,,LA21260-7,55259515,hg19,C,A,200,50,\n"
            + "P1,7,1,OSIRIS:O15-5,,LA21260-7,999999999,hg19,A,T,9,3,\n"
            + ",,,a remark,,,,,,,,,\n");
    read();
    assertThat(heard.refusals)
        .extracting(refusal -> refusal.fault().reason())
        .containsExactly(Reason.WRONG_REFERENCE, Reason.UNKNOWN_GENE);
    assertThat(heard.notices).anyMatch(notice -> notice.contains("name no patient"));
  }

  @Test
  void returnsAndMetastasesHangOnTheirTumour() throws IOException {
    write(
        "TumorPathologyEvent",
        "Patient_Id,Instance_Id,TumorPathologyEvent_ParentRef,TumorPathologyEvent_Type,"
            + "TumorPathologyEvent_StartDate,TumorPathologyEvent_TopographyCode\n"
            + "P1,1,,UMLS:C0677930,2024-01-05,C34.1\n"
            + "P1,2,1,UMLS:C2939419,2024-02-01,C22.0\n"
            + "P1,3,1,UMLS:C0521158,2025-03-01,C34.1\n"
            + "P1,4,3,UMLS:C0521158,2025-03-01,C77.1\n"
            + "P1,5,4,UMLS:C2939419,2026-01-09,C71.9\n"
            + "P1,6,1,UMLS:C2939419,2026-01-09,brain\n"
            + "P1,7,1,UMLS:C0000000,2026-01-09,\n");
    read();
    assertThat(heard.facts(TumourEvent.class))
        .extracting(
            event -> event.type() + " " + event.tumour() + " " + event.sites().getFirst().code())
        .containsExactly(
            "INITIAL P1/1 C22.0",
            "LOCAL_RECURRENCE P1/1 C34.1",
            "REGIONAL_RECURRENCE P1/1 C77.1",
            "METASTATIC_RECURRENCE P1/1 C71.9");
    assertThat(heard.refusals)
        .extracting(r -> r.fault().reason())
        .containsExactly(Reason.UNKNOWN_CODE);
  }

  @Test
  void treatmentsAreOperationsRaysAndTheMedicinesOfACourse() throws IOException {
    write(
        "Treatment",
        "Patient_Id,Instance_Id,TumorPathologyEvent_Ref,Treatment_Type,Treatment_LineNumber,"
            + "Treatment_ActivityCode,Treatment_StartDate,Treatment_EndDate\n"
            + "P1,1,1,UMLS:C0728940,,GFFA009,2024-02-01,\n"
            + "P1,2,1,UMLS:C1522449,,,2024-03-01,2024-04-12\n"
            + "P1,3,1,UMLS:C3665472,2,,2024-05-02,2024-09-30\n"
            + "P1,4,1,UMLS:C0021083,,,2025-01-02,\n"
            + "P1,5,1,UMLS:C0439673,,,2025-01-02,\n");
    write(
        "Drug",
        """
        Patient_Id,Instance_Id,Treatment_Ref,Drug_Code,Drug_Name
        P1,1,3,L01XA01,
        P1,2,3,c3564,gemcitabine
        """);
    write(
        "RelatedPathology", "Patient_Id,Instance_Id,RelatedPathology_PathologyCode\nP1,1,E11.9\n");
    read();
    var operation = heard.facts(Procedure.class).getFirst();
    assertThat(operation.code()).isEqualTo(ConceptId.of("CCAM", "GFFA009"));
    assertThat(operation.surgery()).isTrue();
    assertThat(heard.facts(Radiotherapy.class).getFirst().end())
        .isEqualTo(PartialDate.parse("2024-04-12"));
    assertThat(heard.facts(Administration.class))
        .extracting(given -> given.label() + " " + given.line() + " " + given.end())
        .containsExactly(
            "null 2 2024-09-30", "gemcitabine 2 2024-09-30", "immunothérapie null null");
    assertThat(heard.facts(Diagnosis.class)).hasSize(1);
    assertThat(heard.notices).anyMatch(said -> said.contains("neither a kind"));
  }
}
