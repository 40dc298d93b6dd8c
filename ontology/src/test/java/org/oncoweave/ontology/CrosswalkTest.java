package org.oncoweave.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncoweave.model.ConceptId;

class CrosswalkTest {
  private static final Ontology SHIPPED = Ontology.shipped();
  private static final Crosswalk CROSSWALK = new Crosswalk(SHIPPED);

  @ParameterizedTest(name = "{0} {1} -> {2}, {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          C50.4 | 8500/3 | C50.4 | IDC
          C50.9 | 8520/3 | C50.9 | ILC
          C50.9 | 8500/2 | D05.1 | DCIS
          C50.1 | 8520/2 | D05.0 | LCIS
          C44.5 | 8743/3 | C43.5 | SKCM
          C44.3 | 8090/3 | C44.3 | BCC
          C44.6 | 8720/2 | D03.6 |
          C34.1 | 8140/3 | C34.1 | LUAD
          C34.1 | 8070/3 | C34.1 | LUSC
          C34.9 | 8041/3 | C34.9 | SCLC
          C61.9 | 8140/3 | C61   | PRAD
          C73.9 | 8260/3 | C73   | THPA
          C22.0 | 8170/3 | C22.0 | HCC
          C22.1 | 8160/3 | C22.1 | IHCH
          C22.0 | 8970/3 | C22.2 | LIHB
          C38.4 | 9050/3 | C45.0 | PLMESO
          C48.1 | 9052/3 | C45.1 | PEMESO
          C44.7 | 9140/3 | C46.0 |
          C16.2 | 8936/3 | C16.2 | GIST
          C77.0 | 9680/3 | C83.3 | DLBCLNOS
          C16.9 | 9699/3 | C88.4 | EMALT
          C44.9 | 9700/3 | C84.0 | MYCF
          C42.1 | 9732/3 | C90.0 | PCM
          C42.1 | 9823/3 | C91.1 | CLLSLL
          C42.1 | 9861/3 | C92.0 | AML
          C42.1 | 9989/3 | D46.9 | MDS
          C18.7 | 8140/3 | C18.7 | COAD
          C20.9 | 8140/3 | C20   | READ
          C67.2 | 8120/3 | C67.2 | BLCA
          C67.9 | 8120/2 | D09.0 | BLCA
          C64.9 | 8310/3 | C64   | CCRCC
          C56.9 | 8461/3 | C56   | HGSOC
          C54.1 | 8380/3 | C54.1 | UEC
          C53.9 | 8070/3 | C53.9 | CESC
          C62.1 | 9061/3 | C62.1 | SEM
          C71.1 | 9440/3 | C71.1 | GB
          C70.0 | 9530/0 | D32.0 | MNG
          C40.2 | 9180/3 | C40.2 | OS
          C49.2 | 8890/3 | C49.2 | LMS
          C10.9 | 8085/3 | C10.9 | OPHSC
          C22.0 | 8000/6 | C78.7 |
          C41.2 | 8000/6 | C79.5 |
          C80.9 | 8140/3 | C80.9 | ADNOS
          """)
  void aTumourKeepsItsMeaning(String site, String morphology, String icd10, String oncoTree) {
    assertThat(CROSSWALK.icd10(site, morphology)).contains(ConceptId.of("ICD10", icd10));
    if (oncoTree != null) {
      assertThat(CROSSWALK.oncoTree(site, morphology)).contains(ConceptId.of("ONCOTREE", oncoTree));
    }
  }

  @ParameterizedTest(name = "{0} {1}: impossible {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          C50.9 | 8170/3 | true
          C61.9 | 8170/3 | true
          C34.8 | 8170/3 | true
          C22.0 | 8170/3 | false
          C22   | 8170/3 | false
          C80.9 | 8170/3 | false
          C76.2 | 8170/3 | false
          C50.9 | 8170/6 | false
          C50.4 | 8500/3 | false
          C25.0 | 8500/3 | false
          C71.9 | 8500/3 | true
          C34.1 | 8520/3 | true
          C80.9 | 8522/3 | false
          C50.9 | 9440/3 | true
          C50.9 | 9732/3 | true
          C61.9 | 9861/3 | true
          C42.1 | 8140/3 | true
          C77.3 | 8500/3 | true
          C73.9 | 8312/3 | true
          C44.5 | 8720/3 | false
          C62.9 | 9061/3 | false
          C56.9 | 9061/3 | true
          C18.7 | 8936/3 | false
          C53.9 | 7500/3 | false
          50.4  | 8170/3 | false
          """)
  void aMorphologyMakesASiteImpossible(String site, String morphology, boolean impossible) {
    assertThat(SiteRule.shipped().isImpossible(site, morphology)).isEqualTo(impossible);
  }

  @Test
  void everyAnswerOfTheRulesIsAConcept() {
    assertThat(MorphologyRules.read("icdo_to_icd10.tsv").answers())
        .filteredOn(code -> !code.equals("=") && !code.endsWith("+"))
        .allMatch(code -> SHIPPED.contains(ConceptId.of("ICD10", code)));
    assertThat(MorphologyRules.read("icdo_to_oncotree.tsv").answers())
        .allMatch(code -> SHIPPED.contains(ConceptId.of("ONCOTREE", code)));
  }

  @Test
  void everyMalignantMorphologyHasAnIcd10CodeInEverySiteOfTheTable() {
    var sites = SHIPPED.inScheme("ICDO3").filter(c -> is(c, "topography")).toList();
    var morphologies = SHIPPED.inScheme("ICDO3").filter(c -> is(c, "morphology")).toList();
    for (var site : sites) {
      for (var morphology : morphologies) {
        var code = CROSSWALK.icd10(site.id().code(), morphology.id().code());
        assertThat(code.filter(SHIPPED::contains))
            .as(site.id().code() + " " + morphology.id().code() + " " + code)
            .isPresent();
      }
    }
  }

  private static boolean is(Concept concept, String axis) {
    return concept.attribute("axis").filter(axis::equals).isPresent();
  }

  @Test
  void aConceptIsFollowedThroughOneBetween() {
    var ovary = ConceptId.of("ONCOTREE", "OVARY");
    assertThat(CROSSWALK.to(ovary, "NCIT")).containsExactly(new ConceptId("NCIT:C12404"));
    assertThat(CROSSWALK.to(new ConceptId("NCIT:C12404"), "ONCOTREE")).contains(ovary);
  }

  @ParameterizedTest(name = "{0} in {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ICDO3:C50.4 ICDO3:8500/3   | ICD10    | ICD10:C50.4
          ICDO3:C44.5 ICDO3:8743/3   | ICD10    | ICD10:C43.5
          ICDO3:C34.1 ICDO3:8140/3   | ONCOTREE | ONCOTREE:LUAD
          ICDO3:C50.9 ICDO3:8500/2   | ICD10    | ICD10:D05.1
          ICD10:C50.4                | ICDO3    | ICDO3:C50.4
          ICD10:C61                  | ICDO3    | ICDO3:C61.9
          ICD10:C81.1                | ICDO3    | ICDO3:9663/3
          ICD10:C34.1                | ONCOTREE | ONCOTREE:LUNG
          ONCOTREE:PLMESO            | ICD10    | ICD10:C45.0 ICD10:C45.7 ICD10:C45.2
          ICD10:I10                  | ICDO3    |
          """)
  void codesAreTakenToAnotherScheme(String from, String scheme, String expected) {
    var codes = Stream.of(from.split(" ", -1)).map(ConceptId::new).toList();
    var found = CROSSWALK.from(codes, scheme).stream().map(ConceptId::curie).toList();
    var wanted = expected == null ? List.<String>of() : List.of(expected.split(" ", -1));
    assertThat(found).containsExactlyElementsOf(wanted);
  }

  @Test
  void melanomaOfTheTrunkIsASkinOfTheTrunkWithMelanomas() {
    var found = CROSSWALK.from(List.of(new ConceptId("ICD10:C43.5")), "ICDO3");
    assertThat(found)
        .contains(new ConceptId("ICDO3:C44.5"), new ConceptId("ICDO3:8720/3"))
        .doesNotContain(new ConceptId("ICDO3:C44.6"), new ConceptId("ICDO3:8140/3"));
  }
}
