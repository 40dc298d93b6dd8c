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
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.SourceFact.FamilyHistory;
import org.oncoweave.model.SourceFact.Measured;
import org.oncoweave.model.SourceFact.Opposition;
import org.oncoweave.model.SourceFact.RegisteredTumour;
import org.oncoweave.model.SourceFact.TumourEvent;

/// Invented OSIRIS pivot tables: stages, responses, relatives and consents.
class OsirisFollowUpTest {
  @TempDir private Path folder;
  private final Heard heard = new Heard();

  @BeforeEach
  void writesThePatient() throws IOException {
    write("Patient", "Patient_Id,Instance_Id,Patient_Gender\nP1,1,HL7:F\n");
    write(
        "TumorPathologyEvent",
        "Patient_Id,Instance_Id,TumorPathologyEvent_ParentRef,TumorPathologyEvent_Type,"
            + "TumorPathologyEvent_StartDate,TumorPathologyEvent_T,TumorPathologyEvent_TopographyCode\n"
            + "P1,1,,UMLS:C0677930,2024-01-05,,C34.1\n"
            + "P1,2,,UMLS:C0677930,2016-04,T4,C50.4\n"
            + "P1,3,2,UMLS:C2939419,2019,,C22.0\n");
    write(
        "Treatment",
        """
        Patient_Id,Instance_Id,TumorPathologyEvent_Ref,Treatment_Type
        P1,1,3,UMLS:C3665472
        """);
  }

  private void write(String table, String text) throws IOException {
    Files.writeString(folder.resolve("OSIRIS_pivot_" + table + ".csv"), text);
  }

  private void read() {
    new OsirisTables(List.of(folder)).read(heard);
  }

  private List<String> faults() {
    return heard.refusals.stream()
        .map(r -> r.fault().reason() + " " + r.fault().column() + " " + r.place().line())
        .toList();
  }

  @Test
  void aTumourHasTheStageOfItsTableWhereItsOwnRowIsSilent() throws IOException {
    write(
        "TNM",
        """
        Patient_Id,Instance_Id,TumorPathologyEvent_Ref,TNM_Version,TNM_Type,TNM_T,TNM_N,TNM_M
        P1,1,1,8,c,T1,N0,M0
        P1,2,1,8,p,2a,N1mi,
        P1,3,2,8,p,T1,pN0,
        P1,4,1,8,c,tall,N0,
        P1,5,3,8,c,T1,,
        P1,6,9,8,c,T1,,
        P1,7,1,8,c,,,
        """);
    read();
    assertThat(heard.facts(RegisteredTumour.class))
        .extracting(t -> t.topography().code() + " " + t.t() + " " + t.n() + " " + t.m())
        .containsExactly("C34.1 pT2a pN1mi null", "C50.4 T4 pN0 null");
    assertThat(faults()).containsExactly(Reason.UNKNOWN_VALUE + " TNM_T 5");
    assertThat(heard.notices)
        .contains(
            "2 stages are of no primary tumour of these tables",
            "1 stages stand beside another one of the same tumour",
            "1 stages name neither T, N nor M");
  }

  @Test
  void aResponseIsAnEventOfTheTumourThatIsTreatedAndItsWords() throws IOException {
    write(
        "ResponseEvaluation",
        """
        Patient_Id,Instance_Id,Treatment_Ref,Date,Status
        P1,1,1,2021-10-04,RECIST:PR
        P1,2,1,2021-12-20,SD
        P1,3,1,2022-03-03,RECIST:PD
        P1,4,1,2022-13-03,RECIST:PD
        P1,5,1,2022-04-03,better
        P1,6,1,,
        """);
    read();
    assertThat(heard.facts(TumourEvent.class).stream().filter(e -> e.sites().isEmpty()))
        .extracting(e -> e.type() + " " + e.tumour() + " " + e.date())
        .containsExactly("REMISSION P1/2 2021-10-04", "PROGRESSION P1/2 2022-03-03");
    assertThat(heard.facts(Measured.class))
        .extracting(m -> m.label() + " " + m.textValue())
        .containsExactly(
            "RECIST partial response", "RECIST stable disease", "RECIST progressive disease");
    assertThat(faults())
        .containsExactly(Reason.INVALID_DATE + " Date 5", Reason.UNKNOWN_CODE + " Status 6");
  }

  @Test
  void cancersOfRelativesAreNeverThePatients() throws IOException {
    write(
        "FamilyCancerHistory",
        """
        Patient_Id,Instance_Id,FamilyCancerHistory_TopographyCode,FamilyCancerHistory_Parentage
        P1,1,C50.9,UMLS:C0026591
        P1,2,C42.0,C3714274
        P1,3,breast,UMLS:C0026591
        P1,4,C50.9,neighbour
        """);
    read();
    assertThat(heard.facts(FamilyHistory.class))
        .extracting(f -> f.relation() + " " + String.valueOf(f.condition()).replaceAll(".*=|]", ""))
        .containsExactly("mère ICD10:C50.9", "tante paternelle ICDO3:C42.0");
    assertThat(heard.facts(RegisteredTumour.class)).hasSize(2);
    assertThat(faults())
        .containsExactly(
            Reason.UNKNOWN_CODE + " FamilyCancerHistory_TopographyCode 4",
            Reason.UNKNOWN_CODE + " FamilyCancerHistory_Parentage 5");
  }

  @Test
  void aNoToGeneticAnalysesIsOneToAStudy() throws IOException {
    write(
        "Consent",
        """
        Patient_Id,Instance_Id,Consent_Date,Consent_GeneticAnalysisAuthorization
        P1,1,2000-11-16,0
        P1,2,2001-11-16,1
        P1,3,2001-11-16,perhaps
        P1,4,,0
        """);
    read();
    assertThat(heard.facts(Opposition.class))
        .containsExactly(
            new Opposition(PartialDate.parse("2000-11-16"), OsirisConsent.GENETIC, null));
    assertThat(faults())
        .containsExactly(
            Reason.UNKNOWN_VALUE + " Consent_GeneticAnalysisAuthorization 4",
            Reason.INVALID_DATE + " Consent_Date 5");
  }
}
